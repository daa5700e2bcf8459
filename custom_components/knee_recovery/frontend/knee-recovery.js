var rt=globalThis,ot=rt.ShadowRoot&&(rt.ShadyCSS===void 0||rt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,At=Symbol(),rn=new WeakMap,Ie=class{constructor(e,n,r){if(this._$cssResult$=!0,r!==At)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=n}get styleSheet(){let e=this.o,n=this.t;if(ot&&e===void 0){let r=n!==void 0&&n.length===1;r&&(e=rn.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&rn.set(n,e))}return e}toString(){return this.cssText}},on=t=>new Ie(typeof t=="string"?t:t+"",void 0,At),S=(t,...e)=>{let n=t.length===1?t[0]:e.reduce((r,o,i)=>r+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+t[i+1],t[0]);return new Ie(n,t,At)},sn=(t,e)=>{if(ot)t.adoptedStyleSheets=e.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of e){let r=document.createElement("style"),o=rt.litNonce;o!==void 0&&r.setAttribute("nonce",o),r.textContent=n.cssText,t.appendChild(r)}},Pt=ot?t=>t:t=>t instanceof CSSStyleSheet?(e=>{let n="";for(let r of e.cssRules)n+=r.cssText;return on(n)})(t):t;var{is:wo,defineProperty:$o,getOwnPropertyDescriptor:So,getOwnPropertyNames:Ro,getOwnPropertySymbols:To,getPrototypeOf:Ao}=Object,it=globalThis,an=it.trustedTypes,Po=an?an.emptyScript:"",Eo=it.reactiveElementPolyfillSupport,Ne=(t,e)=>t,Et={toAttribute(t,e){switch(e){case Boolean:t=t?Po:null;break;case Object:case Array:t=t==null?t:JSON.stringify(t)}return t},fromAttribute(t,e){let n=t;switch(e){case Boolean:n=t!==null;break;case Number:n=t===null?null:Number(t);break;case Object:case Array:try{n=JSON.parse(t)}catch{n=null}}return n}},ln=(t,e)=>!wo(t,e),dn={attribute:!0,type:String,converter:Et,reflect:!1,useDefault:!1,hasChanged:ln};Symbol.metadata??=Symbol("metadata"),it.litPropertyMetadata??=new WeakMap;var N=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,n=dn){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(e,n),!n.noAccessor){let r=Symbol(),o=this.getPropertyDescriptor(e,r,n);o!==void 0&&$o(this.prototype,e,o)}}static getPropertyDescriptor(e,n,r){let{get:o,set:i}=So(this.prototype,e)??{get(){return this[n]},set(a){this[n]=a}};return{get:o,set(a){let s=o?.call(this);i?.call(this,a),this.requestUpdate(e,s,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??dn}static _$Ei(){if(this.hasOwnProperty(Ne("elementProperties")))return;let e=Ao(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Ne("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Ne("properties"))){let n=this.properties,r=[...Ro(n),...To(n)];for(let o of r)this.createProperty(o,n[o])}let e=this[Symbol.metadata];if(e!==null){let n=litPropertyMetadata.get(e);if(n!==void 0)for(let[r,o]of n)this.elementProperties.set(r,o)}this._$Eh=new Map;for(let[n,r]of this.elementProperties){let o=this._$Eu(n,r);o!==void 0&&this._$Eh.set(o,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let n=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let o of r)n.unshift(Pt(o))}else e!==void 0&&n.push(Pt(e));return n}static _$Eu(e,n){let r=n.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,n=this.constructor.elementProperties;for(let r of n.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return sn(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,n,r){this._$AK(e,r)}_$ET(e,n){let r=this.constructor.elementProperties.get(e),o=this.constructor._$Eu(e,r);if(o!==void 0&&r.reflect===!0){let i=(r.converter?.toAttribute!==void 0?r.converter:Et).toAttribute(n,r.type);this._$Em=e,i==null?this.removeAttribute(o):this.setAttribute(o,i),this._$Em=null}}_$AK(e,n){let r=this.constructor,o=r._$Eh.get(e);if(o!==void 0&&this._$Em!==o){let i=r.getPropertyOptions(o),a=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:Et;this._$Em=o;let s=a.fromAttribute(n,i.type);this[o]=s??this._$Ej?.get(o)??s,this._$Em=null}}requestUpdate(e,n,r,o=!1,i){if(e!==void 0){let a=this.constructor;if(o===!1&&(i=this[e]),r??=a.getPropertyOptions(e),!((r.hasChanged??ln)(i,n)||r.useDefault&&r.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,r))))return;this.C(e,n,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,n,{useDefault:r,reflect:o,wrapped:i},a){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??n??this[e]),i!==!0||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(n=void 0),this._$AL.set(e,n)),o===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[o,i]of this._$Ep)this[o]=i;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[o,i]of r){let{wrapped:a}=i,s=this[o];a!==!0||this._$AL.has(o)||s===void 0||this.C(o,void 0,i,s)}}let e=!1,n=this._$AL;try{e=this.shouldUpdate(n),e?(this.willUpdate(n),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(n)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(n)}willUpdate(e){}_$AE(e){this._$EO?.forEach(n=>n.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(n=>this._$ET(n,this[n])),this._$EM()}updated(e){}firstUpdated(e){}};N.elementStyles=[],N.shadowRootOptions={mode:"open"},N[Ne("elementProperties")]=new Map,N[Ne("finalized")]=new Map,Eo?.({ReactiveElement:N}),(it.reactiveElementVersions??=[]).push("2.1.2");var Ht=globalThis,cn=t=>t,st=Ht.trustedTypes,pn=st?st.createPolicy("lit-html",{createHTML:t=>t}):void 0,gn="$lit$",j=`lit$${Math.random().toFixed(9).slice(2)}$`,bn="?"+j,Co=`<${bn}>`,se=document,qe=()=>se.createComment(""),We=t=>t===null||typeof t!="object"&&typeof t!="function",It=Array.isArray,Oo=t=>It(t)||typeof t?.[Symbol.iterator]=="function",Ct=`[ 	
\f\r]`,Ue=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,un=/-->/g,fn=/>/g,oe=RegExp(`>|${Ct}(?:([^\\s"'>=/]+)(${Ct}*=${Ct}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),mn=/'/g,hn=/"/g,xn=/^(?:script|style|textarea|title)$/i,Nt=t=>(e,...n)=>({_$litType$:t,strings:e,values:n}),c=Nt(1),F=Nt(2),gs=Nt(3),ae=Symbol.for("lit-noChange"),u=Symbol.for("lit-nothing"),yn=new WeakMap,ie=se.createTreeWalker(se,129);function _n(t,e){if(!It(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return pn!==void 0?pn.createHTML(e):e}var Mo=(t,e)=>{let n=t.length-1,r=[],o,i=e===2?"<svg>":e===3?"<math>":"",a=Ue;for(let s=0;s<n;s++){let d=t[s],l,p,m=-1,f=0;for(;f<d.length&&(a.lastIndex=f,p=a.exec(d),p!==null);)f=a.lastIndex,a===Ue?p[1]==="!--"?a=un:p[1]!==void 0?a=fn:p[2]!==void 0?(xn.test(p[2])&&(o=RegExp("</"+p[2],"g")),a=oe):p[3]!==void 0&&(a=oe):a===oe?p[0]===">"?(a=o??Ue,m=-1):p[1]===void 0?m=-2:(m=a.lastIndex-p[2].length,l=p[1],a=p[3]===void 0?oe:p[3]==='"'?hn:mn):a===hn||a===mn?a=oe:a===un||a===fn?a=Ue:(a=oe,o=void 0);let h=a===oe&&t[s+1].startsWith("/>")?" ":"";i+=a===Ue?d+Co:m>=0?(r.push(l),d.slice(0,m)+gn+d.slice(m)+j+h):d+j+(m===-2?s:h)}return[_n(t,i+(t[n]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},je=class t{constructor({strings:e,_$litType$:n},r){let o;this.parts=[];let i=0,a=0,s=e.length-1,d=this.parts,[l,p]=Mo(e,n);if(this.el=t.createElement(l,r),ie.currentNode=this.el.content,n===2||n===3){let m=this.el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(o=ie.nextNode())!==null&&d.length<s;){if(o.nodeType===1){if(o.hasAttributes())for(let m of o.getAttributeNames())if(m.endsWith(gn)){let f=p[a++],h=o.getAttribute(m).split(j),y=/([.?@])?(.*)/.exec(f);d.push({type:1,index:i,name:y[2],strings:h,ctor:y[1]==="."?Mt:y[1]==="?"?Lt:y[1]==="@"?zt:_e}),o.removeAttribute(m)}else m.startsWith(j)&&(d.push({type:6,index:i}),o.removeAttribute(m));if(xn.test(o.tagName)){let m=o.textContent.split(j),f=m.length-1;if(f>0){o.textContent=st?st.emptyScript:"";for(let h=0;h<f;h++)o.append(m[h],qe()),ie.nextNode(),d.push({type:2,index:++i});o.append(m[f],qe())}}}else if(o.nodeType===8)if(o.data===bn)d.push({type:2,index:i});else{let m=-1;for(;(m=o.data.indexOf(j,m+1))!==-1;)d.push({type:7,index:i}),m+=j.length-1}i++}}static createElement(e,n){let r=se.createElement("template");return r.innerHTML=e,r}};function xe(t,e,n=t,r){if(e===ae)return e;let o=r!==void 0?n._$Co?.[r]:n._$Cl,i=We(e)?void 0:e._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),i===void 0?o=void 0:(o=new i(t),o._$AT(t,n,r)),r!==void 0?(n._$Co??=[])[r]=o:n._$Cl=o),o!==void 0&&(e=xe(t,o._$AS(t,e.values),o,r)),e}var Ot=class{constructor(e,n){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:n},parts:r}=this._$AD,o=(e?.creationScope??se).importNode(n,!0);ie.currentNode=o;let i=ie.nextNode(),a=0,s=0,d=r[0];for(;d!==void 0;){if(a===d.index){let l;d.type===2?l=new Fe(i,i.nextSibling,this,e):d.type===1?l=new d.ctor(i,d.name,d.strings,this,e):d.type===6&&(l=new Dt(i,this,e)),this._$AV.push(l),d=r[++s]}a!==d?.index&&(i=ie.nextNode(),a++)}return ie.currentNode=se,o}p(e){let n=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,n),n+=r.strings.length-2):r._$AI(e[n])),n++}},Fe=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,n,r,o){this.type=2,this._$AH=u,this._$AN=void 0,this._$AA=e,this._$AB=n,this._$AM=r,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,n=this._$AM;return n!==void 0&&e?.nodeType===11&&(e=n.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,n=this){e=xe(this,e,n),We(e)?e===u||e==null||e===""?(this._$AH!==u&&this._$AR(),this._$AH=u):e!==this._$AH&&e!==ae&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Oo(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==u&&We(this._$AH)?this._$AA.nextSibling.data=e:this.T(se.createTextNode(e)),this._$AH=e}$(e){let{values:n,_$litType$:r}=e,o=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=je.createElement(_n(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===o)this._$AH.p(n);else{let i=new Ot(o,this),a=i.u(this.options);i.p(n),this.T(a),this._$AH=i}}_$AC(e){let n=yn.get(e.strings);return n===void 0&&yn.set(e.strings,n=new je(e)),n}k(e){It(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,o=0;for(let i of e)o===n.length?n.push(r=new t(this.O(qe()),this.O(qe()),this,this.options)):r=n[o],r._$AI(i),o++;o<n.length&&(this._$AR(r&&r._$AB.nextSibling,o),n.length=o)}_$AR(e=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);e!==this._$AB;){let r=cn(e).nextSibling;cn(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},_e=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,n,r,o,i){this.type=1,this._$AH=u,this._$AN=void 0,this.element=e,this.name=n,this._$AM=o,this.options=i,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=u}_$AI(e,n=this,r,o){let i=this.strings,a=!1;if(i===void 0)e=xe(this,e,n,0),a=!We(e)||e!==this._$AH&&e!==ae,a&&(this._$AH=e);else{let s=e,d,l;for(e=i[0],d=0;d<i.length-1;d++)l=xe(this,s[r+d],n,d),l===ae&&(l=this._$AH[d]),a||=!We(l)||l!==this._$AH[d],l===u?e=u:e!==u&&(e+=(l??"")+i[d+1]),this._$AH[d]=l}a&&!o&&this.j(e)}j(e){e===u?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Mt=class extends _e{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===u?void 0:e}},Lt=class extends _e{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==u)}},zt=class extends _e{constructor(e,n,r,o,i){super(e,n,r,o,i),this.type=5}_$AI(e,n=this){if((e=xe(this,e,n,0)??u)===ae)return;let r=this._$AH,o=e===u&&r!==u||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,i=e!==u&&(r===u||o);o&&this.element.removeEventListener(this.name,this,r),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Dt=class{constructor(e,n,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=n,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){xe(this,e)}};var Lo=Ht.litHtmlPolyfillSupport;Lo?.(je,Fe),(Ht.litHtmlVersions??=[]).push("3.3.3");var vn=(t,e,n)=>{let r=n?.renderBefore??e,o=r._$litPart$;if(o===void 0){let i=n?.renderBefore??null;r._$litPart$=o=new Fe(e.insertBefore(qe(),i),i,void 0,n??{})}return o._$AI(t),o};var Ut=globalThis,$=class extends N{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=vn(n,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return ae}};$._$litElement$=!0,$.finalized=!0,Ut.litElementHydrateSupport?.({LitElement:$});var zo=Ut.litElementPolyfillSupport;zo?.({LitElement:$});(Ut.litElementVersions??=[]).push("4.2.2");var g="knee_recovery";function B(t,e,n){return t.localize!==e.localize||t.locale!==e.locale||t.entities!==e.entities||t.devices!==e.devices||t.config!==e.config||t.user!==e.user||n.some(r=>t.states[r]!==e.states[r])}var Do=Object.fromEntries(["bank","blocks","count","day","distance","done","dose","jog","last_7_days","level","limit","longest","minutes","name","names","number","percent","reps","run_today","seconds","sets","target","time","unit","until","walk","week_before","weeks"].map(t=>[t,"–"]));function v(t){return(e,n)=>t(`component.${g}.common.${e}`,{...Do,...n})}function U(t){return v(t)("card_today")!==""}var z=class{ensure(e,n){this.asked===e.language||U(e.localize)||(this.asked=e.language,e.loadBackendTranslation("common",g).then(n,()=>{this.asked=void 0}))}};async function ve(t,e,n,r={}){let o=await E(t,e,n,r),{entry_id:i,counts_reason:a}=o??{};return{id:typeof i=="string"?i:void 0,uncounted:typeof a=="string"?a:void 0}}async function E(t,e,n,r={}){return(await Wt(t,g,n,{...r,...e===void 0?{}:{config_entry_id:e}},!0)).response}async function de(t,e,n){await E(t,e,"undo",{entry_id:n})}async function wn(t,e,n,r){await Wt(t,"todo","update_item",{entity_id:e,item:n,status:r?"completed":"needs_action"},!1)}async function qt(t,e,n){await Wt(t,"select","select_option",{entity_id:e,option:n},!1)}async function Wt(t,e,n,r,o){return t.callService(e,n,r,void 0,!1,o)}var kn=3;async function ke(t,e){let n=v(t.localize),r=e??{};if(e===kn||r.error?.code===kn)return n("card_error_connection");let{translation_domain:o,translation_key:i}=r;if(o&&i)try{let a=await t.loadBackendTranslation("exceptions",o),s=`component.${o}.exceptions.${i}.message`,d=a(s,r.translation_placeholders);if(d)return d}catch{}return n("card_error")}function T(t){if(t===void 0||t.state.trim()==="")return;let e=Number(t.state);return Number.isFinite(e)?e:void 0}function A(t,e){let n=t?.attributes[e];return typeof n=="number"&&Number.isFinite(n)?n:void 0}function R(t,e){let n=t?.attributes[e];return typeof n=="string"&&n!==""?n:void 0}function P(t,e){let n=t?.attributes[e];return Array.isArray(n)?n:[]}var $n=864e5;function C(t,e){return new Date(Date.parse(`${t}T00:00:00Z`)+e*$n).toISOString().slice(0,10)}function we(t,e){return Math.round((Date.parse(e)-Date.parse(t))/$n)}function Ho(t){return new Date(`${t}T00:00:00Z`).getUTCDay()}function Be(t,e){return C(t,-((Ho(t)-e+7)%7))}function $e(t){let e=new Intl.DateTimeFormat("en-CA",t===void 0?{}:{timeZone:t});return n=>e.format(n)}function at(t,e){if(e.kind!=="one")return 1;let n=t.states[e.runner.entities["sensor.distance_week"]??""],r=new Date(`${R(n,"last_reset")?.slice(0,10)}T00:00:00Z`).getUTCDay();return Number.isNaN(r)?1:r}function V({text:t,link:e}){return c`<ha-card>
    <div class="notice">
      <p>${t}</p>
      ${e?c`<a class="link" href=${e.path} @click=${Io}>${e.text}</a>`:u}
    </div>
  </ha-card>`}function Io(t){t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),history.pushState(null,"",t.currentTarget.href),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}})))}var No="sensor.run_light";function w(t){return Sn(t).filter(([,e])=>No in e).map(([e,n])=>{let r=t.devices[e];return{deviceId:e,entities:n,entryId:Ft(r),name:jt(r)}}).sort((e,n)=>e.name.localeCompare(n.name)||e.deviceId.localeCompare(n.deviceId))}function O(t,e,n){let r=t.length===1,{device_id:o,entity:i}=n;if(o||i){let s=o||i&&e.entities[i]?.device_id,d=s?Ft(e.devices[s]):void 0,l=t.find(p=>p.deviceId===s)??t.find(p=>d!==void 0&&p.entryId===d);return l?{kind:"one",runner:l,alone:r}:{kind:"gone"}}let[a]=t;return a===void 0?{kind:"none"}:r?{kind:"one",runner:a,alone:r}:{kind:"several",names:t.map(({name:s})=>s)}}var Uo="sensor.shoe_distance";function le(t,e){return Sn(t).filter(([n,r])=>{let o=Ft(t.devices[n]);return Uo in r&&o!==void 0&&o===e.entryId}).map(([n,r])=>({deviceId:n,name:jt(t.devices[n]),given:jt({...t.devices[n],name_by_user:null}),entities:r})).sort((n,r)=>n.name.localeCompare(r.name))}function Sn(t){let e=new Map;for(let n of Object.values(t.entities)){let r=qo(n);if(r===void 0||!n.device_id)continue;let o=e.get(n.device_id)??{};o[r]=n.entity_id,e.set(n.device_id,o)}return[...e]}function qo(t){if(!(t.platform!==g||!t.translation_key))return`${t.entity_id.split(".",1)[0]}.${t.translation_key}`}function Ft(t){return t?.config_entry_id??t?.primary_config_entry??t?.config_entries?.[0]}function jt(t){return t?.name_by_user||t?.name||""}var K=S`
  :host {
    display: block;
    container-type: inline-size;
    --gap: 16px;
    --quiet: var(--secondary-text-color, #5e5e5e);
    --loud: var(--primary-text-color, #141414);
  }
  ha-card {
    display: block;
    overflow: hidden;
    color: var(--loud);
    line-height: 1.4;
  }
  p,
  h2,
  dl,
  dd {
    margin: 0;
    text-wrap: pretty;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .label {
    color: var(--quiet);
    font-size: 14px;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button:focus-visible,
  a:focus-visible {
    outline: 3px solid var(--loud);
    outline-offset: 2px;
  }
  .track {
    position: relative;
    block-size: 16px;
    border-radius: 8px;
    overflow: hidden;
  }
  .track::before {
    content: "";
    position: absolute;
    inset: 0;
    background: var(--divider-color, rgba(0, 0, 0, 0.12));
    opacity: 0.6;
  }
  .track.open::before {
    display: none;
  }
  .track.open {
    border: 1px dashed var(--quiet);
    box-sizing: border-box;
    opacity: 0.6;
  }
  .bar {
    position: relative;
    block-size: 100%;
    border-radius: 8px;
    background: var(--quiet);
    opacity: 0.5;
  }
  .answer {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 60px;
  }
  .said {
    display: flex;
    align-items: center;
    flex: 1;
  }
  .mark {
    flex: none;
    margin-inline-end: 8px;
    inline-size: 22px;
    block-size: 22px;
    fill: none;
    stroke: currentColor;
    stroke-width: 6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .undo,
  .link {
    flex: none;
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0 18px;
    border: 1px solid var(--quiet);
    border-radius: 22px;
    background: none;
    color: inherit;
    font-weight: 500;
    text-decoration: none;
  }
  .undo[aria-busy="true"] {
    opacity: 0.5;
    cursor: default;
  }

  /* A next step in place of what a card shows */
  .notice {
    display: grid;
    justify-items: start;
    gap: 14px;
    padding: 20px var(--gap);
    font-size: 16px;
    overflow-wrap: break-word;
  }

  /* Before the words are there */
  .waiting {
    color: transparent;
    user-select: none;
  }
  .bone {
    border-radius: 6px;
    background: var(--divider-color, rgba(0, 0, 0, 0.12));
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  @container (max-width: 309px) {
    .answer {
      flex-wrap: wrap;
    }
  }
`;var Se="knee-recovery-card";function D(t){if(typeof t!="object"||t===null)throw new Error("The card needs a configuration.");for(let e of["device_id","entity"]){let n=t[e];if(n!=null&&typeof n!="string")throw new Error(`${e} must be one id, written as text.`)}return t}function q(t){let[e,n]=w(t);return e&&n?{device_id:e.deviceId}:{}}function ce(t,e,n=Se){if(t.entities[e]?.platform!==g)return null;let r=O(w(t),t,{entity:e});if(r.kind!=="one")return null;let o=`custom:${n}`;return{config:r.alone?{type:o}:{type:o,device_id:r.runner.deviceId}}}var G={schema:[{name:"device_id",selector:{device:{filter:{integration:g}}}}],computeLabel:(t,e)=>v(e)("card_editor_runner"),computeHelper:(t,e)=>v(e)("card_editor_runner_help")};var Q=S`
  h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 500;
  }
  h3 small {
    font-size: 14px;
    font-weight: 400;
    color: var(--quiet);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [hidden] {
    display: none !important;
  }
  .part {
    padding: 12px var(--gap);
    border-block-start: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .line {
    color: var(--quiet);
  }
  details summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    color: var(--quiet);
    cursor: pointer;
    list-style: none;
  }
  details summary::-webkit-details-marker {
    display: none;
  }
  details summary::before {
    content: "";
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin: 0 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform 0.15s;
  }
  details[open] summary::before {
    transform: rotate(45deg);
  }
  summary:focus-visible,
  select:focus-visible {
    outline: 3px solid var(--loud);
    outline-offset: 2px;
  }
  details li {
    padding-block: 4px;
  }
  .act,
  .quiet {
    flex: none;
    box-sizing: border-box;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0 18px;
    border: 1px solid var(--quiet);
    border-radius: 22px;
    background: none;
    font-weight: 500;
  }
  .quiet {
    padding: 0 8px;
    margin-block: -10px;
    border-color: transparent;
    color: var(--quiet);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* Worth a talk */
  .talk {
    display: flex;
    gap: 4px;
    padding: 14px var(--gap);
    border-inline-start: 4px solid var(--warning-color, #ffa600);
    border-block-end: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .talk.emergency,
  .talk.same_day {
    border-inline-start-color: var(--error-color, #db4437);
  }
  .talk p {
    margin-block-start: 4px;
  }

  /* How to run */
  .not-now {
    display: flex;
    margin-block: 6px;
    font-weight: 500;
  }
  .session {
    margin-block-start: 12px;
  }
  .steps {
    font-size: 16px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .strip {
    display: flex;
    gap: 2px;
    block-size: 10px;
    margin-block: 6px;
    border-radius: 5px;
    overflow: hidden;
  }
  .strip span {
    background: var(--quiet);
    opacity: 0.4;
  }
  .strip .jog {
    background: var(--primary-color, #009ac7);
    opacity: 1;
  }

  /* What is asked */
  .asks {
    display: flex;
    align-items: flex-start;
    gap: 12px;
  }
  .asks .question {
    flex: 1;
  }
  .besides {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 12px;
  }
  .besides p {
    inline-size: 100%;
    color: var(--quiet);
  }
  .chip {
    min-block-size: 44px;
    padding: 0 14px;
    border: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
    border-radius: 12px;
    background: none;
  }
  .chip[aria-pressed="true"] {
    border: 2px solid var(--loud);
    padding: 0 13px;
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--primary-color, #009ac7);
  }
  .check:first-of-type {
    border-block-end: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }

  /* Exercises */
  .items li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 8px;
  }
  .items li p {
    flex: 1 1 150px;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .name {
    display: block;
    font-size: 16px;
  }
  .dose {
    display: block;
    color: var(--quiet);
  }
  .whole .name {
    color: var(--quiet);
  }
  .sets {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .set {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border: none;
    background: none;
    color: var(--quiet);
  }
  .set::before {
    content: "";
    position: absolute;
    inset: 5px;
    box-sizing: border-box;
    border: 2px solid var(--quiet);
    border-radius: 50%;
    opacity: 0.7;
  }
  .set > * {
    position: relative;
  }
  .set .mark {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    color: var(--text-primary-color, #fff);
  }
  .set.full::before {
    border-color: var(--primary-color, #009ac7);
    background: var(--primary-color, #009ac7);
    opacity: 1;
  }
  .set.sent::before {
    border-color: var(--primary-color, #009ac7);
    border-style: dashed;
    opacity: 1;
  }
  .exercises .answer {
    min-block-size: 52px;
  }
  .exercises .answer.none {
    min-block-size: 0;
  }

  /* Weeks in a row */
  .streak {
    display: grid;
    gap: 6px 24px;
  }
  .dots {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 24px;
  }
  .dots span {
    display: inline-flex;
    gap: 4px;
  }
  .dots i {
    box-sizing: border-box;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--quiet);
    border-radius: 50%;
  }
  .dots .full {
    border-color: var(--primary-color, #009ac7);
    background: var(--primary-color, #009ac7);
  }
  .weeks.dots span {
    gap: 2px;
  }
  .weeks.dots i {
    inline-size: 8px;
    border-radius: 3px;
  }
  .reserve.dots span {
    gap: 6px;
    padding-inline: 3px;
  }
  .reserve i {
    inline-size: 11px;
    block-size: 11px;
    border-radius: 2px;
    transform: rotate(45deg);
  }
  .reserve .full {
    border-color: var(--quiet);
    background: var(--quiet);
  }

  /* Ice and shoes */
  .ice {
    padding-block-end: 4px;
  }
  .ice-row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 44px;
  }
  .left {
    font-size: 20px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .answer.slim {
    min-block-size: 0;
  }
  .answer.slim .undo {
    margin-block-start: 8px;
  }
  .ice details p {
    padding-block-end: 12px;
  }
  .summary {
    min-block-size: 44px;
  }
  .shoe label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  select {
    flex: 0 1 auto;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0 12px;
    border: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
    border-radius: 12px;
    background: var(--card-background-color, #fff);
    color: inherit;
    font: inherit;
  }
  .waiting .dots {
    inline-size: 150px;
    overflow: hidden;
  }
  .waiting .part {
    border-color: transparent;
  }
  @container (min-width: 560px) {
    .streak {
      display: flex;
      flex-wrap: wrap;
    }
    .part p,
    .talk p {
      font-size: 16px;
    }
    .part .dose {
      font-size: 14px;
    }
    .sets {
      justify-content: flex-end;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    details summary::before {
      transition: none;
    }
  }
`;var An=12,Pn=["run","exercises","pain","score","red_flag"],En=["flare_up","pause"],Wo=3;function Cn(t,e){return C(Be(t,e),-7*(An-1))}function On(t){return C(t,-366)}function Mn(t,e,n,r){let o=new Map;for(let a of Rn(t)){let s=String(a.local_date);o.set(s,[...o.get(s)??[],a])}let i=Rn(e);return Array.from({length:7*An},(a,s)=>{let d=C(n,s);return jo(d,o.get(d)??[],i,r)})}function Rn(t){let{entries:e}=t??{};return Array.isArray(e)?e:[]}function jo(t,e,n,r){let o=e.flatMap(s=>[s.level,s.pain_before,s.pain_peak]).filter(s=>typeof s=="number"),i=e.filter(({kind:s})=>s==="run").map(s=>s.distance_m).filter(s=>typeof s=="number"),a=t>r;return{date:t,runM:i.reduce((s,d)=>s+d,0),exercises:e.some(({kind:s})=>s==="exercises"),pain:o.length===0?void 0:Math.max(...o),scores:e.flatMap(({kind:s,measure:d,value:l})=>s==="score"&&typeof l=="number"?[[String(d),l]]:[]),symptoms:[...new Set(e.flatMap(({symptoms:s})=>Ln(s)))],signs:e.filter(({kind:s})=>s==="red_flag").map(Fo),flaredUp:!a&&Tn(n,"flare_up",t,Wo),paused:!a&&Tn(n,"pause",t,1/0),isToday:t===r,isAhead:a}}function Fo({cleared:t,flags:e}){return t===!0?"cleared":Ln(e).length>0?"flag":"no_flag"}function Ln(t){return Array.isArray(t)?t.map(String):[]}function Tn(t,e,n,r){let o=t.filter(i=>i.kind===e&&String(i.local_date)<=n).at(-1);return o?.on===!0&&we(String(o.local_date),n)<r}var zn={opened:void 0,refused:"card_report_refused",unanswered:"card_report_unanswered"};async function Dn(t,e,n){try{let o=(await t.callWS({type:`${g}/report_link`,entry_id:e}))?.path;return typeof o!="string"?"unanswered":(n(o),"opened")}catch(r){return r?.code==="unauthorized"?"refused":"unanswered"}}function Hn(t){let e=document.createElement("a");e.href=t,e.target="_blank",e.rel="noopener",e.click()}var In=S`
  .calendar {
    padding: var(--gap);
  }
  .calendar h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 2px;
    margin-block: 8px;
  }
  .grid span.weekday {
    color: var(--quiet);
    font-size: 13px;
    text-align: center;
  }
  .day-cell {
    position: relative;
    min-inline-size: 0;
    min-block-size: 46px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 10px;
    background: none;
    font-size: 12px;
    color: var(--quiet);
  }
  .day-cell > * {
    position: absolute;
  }
  .day-cell .number {
    inset-block-start: 3px;
    inset-inline-start: 5px;
    white-space: nowrap;
  }
  .day-cell .ran {
    inset-inline: 5px;
    inset-block-end: 3px;
    block-size: 5px;
    border-radius: 3px;
    background: var(--primary-color, #009ac7);
  }
  .day-cell .did,
  .key .did {
    inset-block-start: 6px;
    inset-inline-end: 5px;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid var(--loud);
    border-radius: 50%;
    box-sizing: border-box;
  }
  .day-cell .hurt {
    inset-block-start: 15px;
    inset-inline: 0;
    font-size: 14px;
    font-weight: 600;
    color: var(--loud);
  }
  .day-cell .flag {
    inset-block-start: 16px;
    inset-inline-end: 7px;
  }
  .flag {
    color: var(--loud);
    font-size: 14px;
  }
  .frozen {
    border: 1px dashed var(--quiet);
  }
  .key .frozen {
    inline-size: 14px;
    block-size: 14px;
    border-radius: 4px;
  }
  .day-cell::before {
    content: "";
    position: absolute;
    inset: 0;
    border-radius: 9px;
    background: var(--quiet);
    opacity: 0.08;
  }
  .day-cell[style*="--pain"]::before {
    background: var(--error-color, #db4437);
    opacity: calc(0.05 + var(--pain) * 0.05);
  }
  .day-cell.ahead {
    visibility: hidden;
  }
  .day-cell.today {
    border-color: var(--quiet);
  }
  .day-cell[aria-pressed="true"] {
    border-color: var(--loud);
    box-shadow: inset 0 0 0 1px var(--loud);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--quiet);
    font-size: 13px;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key .ran {
    inline-size: 16px;
    block-size: 6px;
    border-radius: 3px;
    background: var(--primary-color, #009ac7);
  }
  .key .hurt {
    font-weight: 600;
    color: var(--loud);
  }
  .told {
    min-block-size: 116px;
    padding-block-start: 12px;
  }
  .told div {
    margin-block-end: 8px;
  }
  .told h3 {
    font-size: 14px;
  }
  .report {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    color: var(--quiet);
    font-size: 14px;
  }
  .waiting .grid {
    min-block-size: 592px;
  }
`;function Un(t){let e=new Map;return(n,r)=>{let o=JSON.stringify([n,r]),i=e.get(o)??t(n,r);return e.set(o,i),i}}var dt=Un((t,e)=>new Intl.NumberFormat(t,e)),qn=Un((t,e)=>new Intl.DateTimeFormat(t,{...e,timeZone:"UTC"})),Nn={km:1e3,mi:1609.344,nmi:1852,m:1,yd:.9144,ft:.3048,in:.0254,cm:.01,mm:.001},Bo=new Set(["km","mi","nmi"]);function Vo(t){switch(t.number_format){case"comma_decimal":return["en-US","en"];case"decimal_comma":return["de","es","it"];case"space_comma":return["fr","sv","cs"];case"quote_decimal":return["de-CH"];case"none":return"en-US";case"system":return;default:return t.language}}function b(t,e,n={maximumFractionDigits:1}){let r=e.number_format!=="none";return dt(Vo(e),{...n,useGrouping:r}).format(t)}function Z(t,e){return dt(e.language,{style:"percent",maximumFractionDigits:1}).formatToParts(t/100).map(n=>n.value).join("")}function H(t,{language:e},n){let r=new Date(`${t}T00:00:00Z`);return Number.isNaN(r.getTime())?t:qn(e,n).format(r)}function J(t,e){return H(t,e,{weekday:"long",day:"numeric",month:"short"})}function Wn(t,e){return H(t,e,{day:"numeric",month:"short",year:"numeric"})}function jn(t,e,n,r=!1){let o=a=>new Date(`${a}T00:00:00Z`),i=r?{year:"numeric"}:{day:"numeric"};return qn(n.language,{...i,month:"short"}).formatRange(o(t),o(e))}var Y=class{constructor(e,n){this.unit=e;this.locale=n;Nn[e]===void 0&&(this.unit="km"),this.metres=Nn[e]??1e3,this.decimals=Bo.has(this.unit)?1:0}fromMetres(e){return this.write(e/this.metres)}allowance(e){let n=10**this.decimals;return this.write(Math.floor(e*n+1e-6)/n)}inUnit(e){return e/this.metres}toMetres(e){return e*this.metres}plain(e){return`${b(e,this.locale)} ${this.unit}`}atMost(e){let{number:n,unit:r}=this.allowance(e/this.metres);return`${n} ${r}`}text(e){let{number:n,unit:r}=this.fromMetres(e);return`${n} ${r}`}write(e){let n=Number(e.toFixed(this.decimals)),r=n===0?0:this.decimals;return{number:b(n,this.locale,{minimumFractionDigits:r,maximumFractionDigits:r}),unit:this.unit}}};function X(t,e,n){switch(e.kind){case"none":return Re(t,n("card_no_runner"),n("card_add_runner"),`dashboard/add?domain=${g}`);case"gone":return{kind:"notice",text:n("card_runner_gone"),link:void 0};case"several":{let r=Ko(e.names,t.language);return{kind:"notice",text:n("card_which_runner",{names:r}),link:void 0}}}}function ee(t,e,n){let r=n("card_not_loaded",{name:e});return Re(t,r,n("card_open_integration"),`integration/${g}`)}function Re(t,e,n,r){let o=`/config/integrations/${r}`;return{kind:"notice",text:e,link:t.user?.is_admin?{text:n,path:o}:void 0}}function Ko(t,e){return new Intl.ListFormat(e,{type:"conjunction"}).format(t)}var Go=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.worst_pain_7_days","sensor.rehab_streak","sensor.distance_week","event.activity"];function Fn(t){return t.kind!=="one"?[]:Go.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function Bn(t,e,n,r){if(!U(t.localize))return{kind:"waiting"};let o=v(t.localize);if(e.kind!=="one")return X(t,e,o);let{alone:i,runner:a}=e,s=t.states[String(a.entities["sensor.run_light"])];if(s===void 0||s.state==="unavailable")return ee(t,a.name,o);if(n===void 0)return{kind:"waiting"};let{length:d}=t.config.unit_system,l=new Y(d,t.locale),p=f=>Yo(f,o,l,t),m=n.findIndex(({date:f})=>f===r);return{kind:"calendar",title:i?o("card_calendar"):`${o("card_calendar")} · ${a.name}`,weekdays:n.slice(0,7).map(({date:f})=>H(f,t.locale,{weekday:"narrow"})),cells:n.map((f,h)=>Qo(f,h,p(f),t)),told:m<0?[]:[m,m-1,m-2].flatMap(f=>n[f]??[]).map(p),say:o}}function Qo(t,e,{facts:n,title:r},o){let i=t.date.endsWith("-01")||e===0;return{day:t,number:H(t.date,o.locale,{day:"numeric"}),label:`${r}: ${n.join(", ")}`,month:i?H(t.date,o.locale,{month:"short"}):""}}function Yo(t,e,n,r){let{locale:o}=r,i=s=>b(s,o),a=[t.flaredUp?e("card_day_flare_up"):"",t.paused?e("card_day_pause"):"",t.runM>0?e("card_day_run",{distance:n.text(t.runM)}):"",t.exercises?e("card_day_exercises"):"",t.pain===void 0?"":e("card_day_pain",{level:i(t.pain)}),...t.symptoms.map(s=>e(`card_symptom_${s}`)),...t.scores.map(([s,d])=>e("card_day_score",{name:Zo(s,e),level:i(d)})),...t.signs.map(s=>e(`card_day_${s}`))].filter(Boolean);return{title:J(t.date,o),facts:a.length>0?a:[e("card_day_nothing")]}}function Zo(t,e){return e(`card_measure_${t}`)||t.toUpperCase().replace("_","-")}var pe=class extends ${constructor(){super(...arguments);this.config={};this.view={kind:"waiting"};this.report="opened";this.words=new z;this.request=0}setConfig(n){this.config=D(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:Fn(this.choice);r!==void 0&&!B(r,n,o)||(this.choice??=O(w(n),n,this.config),this.load(n,this.choice),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 15}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}async load(n,r){if(r.kind!=="one")return;let o=++this.request,i=$e(n.config.time_zone)(Date.now()),a=Cn(i,at(n,r)),s=d=>E(n,r.runner.entryId,"get_entries",d);try{let[d,l]=await Promise.all([s({start:a,kinds:Pn}),s({start:On(a),kinds:En})]);if(o!==this.request)return;this.days=Mn(d,l,a,i),this.requestUpdate()}catch{}}willUpdate(n){this.home!==void 0&&(this.choice??=O(w(this.home),this.home,this.config),this.view=Bn(this.home,this.choice,this.days,this.chosen))}render(){switch(this.view.kind){case"waiting":return Jo;case"notice":return V(this.view);case"calendar":return this.calendar(this.view)}}calendar({cells:n,say:r,title:o,told:i,weekdays:a}){let s=zn[this.report];return c`<ha-card>
      <div class="calendar">
        <h2>${o}</h2>
        <div class="grid" role="group" aria-label=${o}>
          ${a.map(d=>c`<span class="weekday" aria-hidden="true">${d}</span>`)}
          ${n.map(d=>this.cell(d))}
        </div>
        <p class="key" aria-hidden="true">
          <span><i class="ran"></i>${r("card_key_run")}</span>
          <span><i class="did"></i>${r("card_day_exercises")}</span>
          <span><b class="hurt">2</b>${r("card_key_pain")}</span>
          ${n.some(({day:d})=>d.signs.includes("flag"))?c`<span><b class="flag">!</b>${r("card_key_flag")}</span>`:u}
          ${n.some(({day:d})=>d.flaredUp||d.paused)?c`<span><i class="frozen"></i>${r("card_key_frozen")}</span>`:u}
        </p>
        <div class="told" role="status">
          ${i.length===0?c`<p class="label">${r("card_calendar_hint")}</p>`:i.map(({facts:d,title:l})=>c`<div>
                      <h3>${l}</h3>
                      <p>${d.join(" · ")}</p>
                    </div>`)}
        </div>
        <p class="report">
          <button type="button" class="link" @click=${()=>{this.openReport()}}>
            ${r("card_report")}
          </button>
          <span role="status">${s===void 0?u:r(s)}</span>
        </p>
      </div>
    </ha-card>`}async openReport(){let n=this.choice?.kind==="one"?this.choice.runner:void 0;this.home===void 0||n?.entryId===void 0||(this.report=await Dn(this.home,n.entryId,Hn),this.requestUpdate())}cell({day:n,label:r,month:o,number:i}){let a=n.date===this.chosen,s=()=>{this.chosen=a?void 0:n.date,this.requestUpdate()};return c`<button
      type="button"
      class="day-cell ${n.isToday?"today":""} ${n.isAhead?"ahead":""} ${n.flaredUp||n.paused?"frozen":""}"
      style=${n.pain?`--pain: ${n.pain}`:u}
      aria-pressed=${a?"true":"false"}
      @click=${s}
    >
      <span class="heard">${r}</span>
      <span class="number" aria-hidden="true">${i}${o?c` ${o}`:u}</span>
      ${n.exercises?c`<i class="did"></i>`:u}
      ${n.pain===void 0?u:c`<span class="hurt" aria-hidden="true">${n.pain}</span>`}
      ${n.signs.includes("flag")?c`<b class="flag" aria-hidden="true">!</b>`:u}
      ${n.runM>0?c`<i class="ran"></i>`:u}
    </button>`}};pe.styles=[K,Q,In],pe.getConfigForm=()=>G,pe.getStubConfig=q;var Jo=c`<ha-card>
  <div class="waiting calendar" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="grid"></div>
    <div class="told"></div>
  </div>
</ha-card>`;var Te="knee-recovery-calendar-card";var lt="knee-recovery-dashboard-editor",Ae=class extends ${constructor(){super(...arguments);this.config={}}setConfig(n){this.config=n,this.requestUpdate()}render(){if(this.hass===void 0)return c``;let n=v(this.hass.localize),{device_id:r=""}=this.config;return c`<label>
      <span>${n("card_editor_runner")}</span>
      <select @change=${o=>this.choose(o.target.value)}>
        <option value="" .selected=${r===""}>${n("card_editor_everyone")}</option>
        ${w(this.hass).map(({deviceId:o,name:i})=>c`<option value=${o} .selected=${o===r}>${i}</option>`)}
      </select>
      <p>${n("card_editor_runner_help")}</p>
    </label>`}choose(n){let{device_id:r,...o}=this.config,a={config:n===""?o:{...o,device_id:n}};this.dispatchEvent(new CustomEvent("config-changed",{detail:a,bubbles:!0,composed:!0}))}};Ae.properties={hass:{attribute:!1}},Ae.styles=S`
    label {
      display: grid;
      gap: 8px;
    }
    select {
      min-block-size: 48px;
      padding: 0 12px;
      border: 1px solid var(--secondary-text-color, #5e5e5e);
      border-radius: 12px;
      background: var(--card-background-color, #fff);
      color: var(--primary-text-color, #141414);
      font: inherit;
    }
    p {
      margin: 0;
      color: var(--secondary-text-color, #5e5e5e);
    }
  `;var Ee=[6,12,26,52,"all"],Bt=5e3,Vn=48,Pe=4;function pt({today:t,weekStart:e,weeks:n}){return C(Be(t,e),-7*(n-1+Pe))}function Gn(t,e,n){let{limitPercent:r,today:o,weekStart:i,weeks:a}=n,s=pt(n),d=a+Pe,l=y=>Math.floor(we(s,y)/7),p=Array.from({length:d},()=>[]);for(let y of t)p[l(y.date)]?.push(y);let m=Array.from({length:d},()=>[]);for(let{date:y,value:x}of e)m[l(y)]?.push(x);let f=p.map(y=>y.reduce((x,{distanceM:k})=>x+k,0)),h=ei(t,o,i);return p.slice(Pe).map((y,x)=>{let k=x+Pe,Xe=C(s,7*k),et=f[k],tt=f[k-1],He=k===d-1,ge=[...m[k],...y.flatMap(L=>L.pain??[])];return{from:Xe,to:C(Xe,6),runM:et,runs:y.length,byShoe:Xo(y),longestM:y.length===0?void 0:Math.max(...y.map(L=>L.distanceM)),ceilingM:r===void 0||tt<Bt?void 0:Math.floor(tt*(100+r)/100),pain:ge.length===0?void 0:Math.max(...ge),isNow:He,expectedM:He&&h>0?et+h:void 0}})}function Xo(t){let e=new Map;for(let{distanceM:n,shoe:r=""}of t)e.set(r,(e.get(r)??0)+n);return[...e]}function ei(t,e,n){let r=Be(e,n),o=C(r,-7*Pe),i=we(r,e),a=t.filter(({date:s})=>s>=o&&s<r&&we(o,s)%7>i);return Math.round(a.reduce((s,{distanceM:d})=>s+d,0)/Pe)}function Qn(t,e){let n=ct(e),r=h=>h.filter(({date:y})=>ct(y)<=n),[o,i]=[r(t.distance),r(t.pain)],a=Math.min(...[...o,...i].map(({date:h})=>ct(h)));if(!Number.isFinite(a))return[];let s=n-a<Vn?1:n-a<3*Vn?3:12,d=a-a%s,l=Math.floor((n-d)/s)+1,p=({date:h})=>Math.floor((ct(h)-d)/s),m=new Array(l).fill(0);for(let h of o)m[p(h)]=m[p(h)]+h.value;let f=new Array(l).fill(void 0);for(let h of i)f[p(h)]=Math.max(f[p(h)]??0,h.value);return m.map((h,y)=>{let x=d+y*s,k=Math.max(0,Math.round(h));return{from:Kn(x),to:C(Kn(x+s),-1),runM:k,runs:void 0,byShoe:k>0?[["",k]]:[],longestM:void 0,ceilingM:void 0,pain:f[y],isNow:y===l-1,expectedM:void 0}})}function ct(t){return Number(t.slice(0,4))*12+Number(t.slice(5,7))-1}function Kn(t){let[e,n]=[Math.floor(t/12),t%12+1];return`${String(e).padStart(4,"0")}-${String(n).padStart(2,"0")}-01`}var Ce="knee-recovery-load-card",Vt=12;function Yn(t){let e=D(t),{range:n}=e;if(n==null||n==="")return ti(e);let r=Ee.find(o=>String(o)===String(n));if(r===void 0)throw new Error(`range must be one of ${Ee.join(", ")}.`);return{...e,range:r}}function ti({range:t,...e}){return e}var ni=["distance_7_days","distance_week","mileage_ramp","longest_run_30_days"];function Zn(t,e){let n=t.entities[e]?.translation_key;return n&&ni.includes(n)?ce(t,e,Ce):null}var Jn={schema:[...G.schema,{name:"range",selector:{select:{mode:"dropdown",options:Ee.map(t=>({value:String(t),label:String(t)}))}}}],computeLabel:(t,e)=>v(e)(t.name==="range"?"card_editor_range":"card_editor_runner"),computeHelper:(t,e)=>v(e)(t.name==="range"?"card_editor_range_help":"card_editor_runner_help")};var Oe="knee-recovery-shoes-card";function Xn(t,e){return w(t).flatMap(r=>le(t,r)).some(({entities:r})=>Object.values(r).includes(e))?ce(t,e,Oe):null}var er="knee-recovery-session-card",Kt=({runner:t},...e)=>e.flatMap(n=>{let r=t?.entities[n];return r===void 0?[]:[{type:"tile",entity:r,name:{type:"entity"},visibility:[{condition:"state",entity:r,state_not:"unknown"}]}]}),Ve=(t,{whose:e})=>({type:`custom:${t}`,...e,grid_options:{columns:"full"}}),te=(...t)=>t.length===0?[]:[{type:"grid",cards:t}],ri=t=>[...te(Ve(Se,t)),...te(...Kt(t,"sensor.next_run","sensor.knee_pain","switch.flare_up","switch.pause"))],oi=t=>[{type:"grid",cards:[Ve(Ce,t)],column_span:2},...te(...Kt(t,"sensor.distance_allowed","sensor.distance_7_days","sensor.mileage_ramp","sensor.longest_run_30_days","sensor.single_run_jump","sensor.last_run"))],ii=t=>e=>{let n=e.runner?.entities["todo.exercises"];return[...t(er)?te(Ve(er,e)):[],...te(...n===void 0?[]:[{type:"todo-list",entity:n}],...Kt(e,"sensor.rehab_streak","sensor.rehab_sessions_week","sensor.rehab_adherence","sensor.ladder_level"))]},si=t=>te(Ve(Oe,t)),ai=t=>{let e=t.runner?.entities["calendar.plan"];return[...te(Ve(Te,t)),...te(...e===void 0?[]:[{type:"calendar",entities:[e],initial_view:"listWeek"}])]};function tr(t,e,n,r){let{device_id:o}=D(t),i=w(e),a=i.filter(({deviceId:l})=>!o||l===o),s=a.length===0?[{runner:void 0,whose:o?{device_id:o}:{}}]:a.map(l=>({runner:l,whose:i.length===1?{}:{device_id:l.deviceId}})),d=(l,p,m,f)=>{let h=s.flatMap(f),y=h.reduce((x,k)=>x+(k.column_span??1),0);return{type:"sections",title:p,path:l,icon:m,max_columns:Math.min(4,y),sections:h}};return[d("today",n("card_today"),"mdi:run",ri),d("load",n("card_view_load"),"mdi:chart-bar",oi),d("exercises",n("card_exercises"),"mdi:dumbbell",ii(r)),d("shoes",n("card_shoes"),"mdi:shoe-sneaker",si),d("history",n("card_view_history"),"mdi:calendar-month",ai)].filter(({sections:l})=>l.length>0)}var nr="ll-strategy-dashboard-knee-recovery",Me=class extends HTMLElement{static async generate(e,n){let r=await n.loadBackendTranslation("common",g),o=i=>customElements.get(i)!==void 0;return{views:tr(e,n,v(r),o)}}};Me.getCreateSuggestions=()=>({title:"Knee recovery",icon:"mdi:run"}),Me.getConfigElement=()=>document.createElement(lt);var di={green:F`<circle class="body" cx="24" cy="24" r="21" />
    <path class="sign" d="M14 25l7 7 13-15" />`,amber:F`<path class="body" d="M24 5.5l20 36H4z" />
    <path class="sign" d="M24 19v10M24 35.4v.2" />`,red:F`<path class="body" d="M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z" />
    <path class="sign" d="M18.5 16v16M29.5 16v16" />`,incomplete:F`<path class="ring" d="M34.5 42.2a21 21 0 1 1 7.7-7.7" />
    <path class="sign" d="M18.5 18.5a5.5 5.5 0 1 1 8 5c-1.9 1-2.5 2-2.5 4M24 33.4v.2" />`,unknown:F`<circle class="ring dotted" cx="24" cy="24" r="21" />
    <path class="sign" d="M15 24v.2M24 24v.2M33 24v.2" />`},ne=c`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M10 26l9 9 19-22" />
</svg>`,W=c`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 8v20M24 39v.2" />
</svg>`;function rr(t){return c`<svg class="shape" viewBox="0 0 48 48" aria-hidden="true">${di[t]}</svg>`}var re=class{constructor(e){this.ports=e;this.phase={at:"idle"}}get busy(){return this.phase.at==="sending"||this.phase.at==="undoing"}get undoable(){let{phase:e}=this;return(e.at==="sent"||e.at==="failed")&&e.sent?.takeBack!==void 0}get said(){let{phase:e}=this;switch(e.at){case"sent":case"undoing":return e.sent.note===""?e.tap.said:`${e.tap.said} ${e.sent.note}`;case"undone":return e.tap.undone;default:return""}}get failed(){return this.phase.at==="failed"?this.phase.message:""}async tap(e){if(!this.busy){this.enter({at:"sending",tap:e});try{let n=await e.send();this.enter({at:"sent",tap:e,sent:n},3e4)}catch(n){await this.fail(e,n,void 0)}}}async undo(){let{phase:e}=this;if(e.at!=="sent"&&e.at!=="failed")return;let{sent:n,tap:r}=e;if(n?.takeBack!==void 0){this.enter({at:"undoing",tap:r,sent:n});try{await n.takeBack(),this.enter({at:"undone",tap:r},3e4)}catch(o){await this.fail(r,o,n)}}}async fail(e,n,r){let o=await this.ports.explain(n);this.enter({at:"failed",tap:e,message:o,sent:r})}enter(e,n){clearTimeout(this.timer),this.phase=e,n!==void 0&&(this.timer=setTimeout(()=>this.enter({at:"idle"}),n)),this.ports.changed()}};var ut=t=>`${Math.round(t*1e3)/10}%`;function or(t,e,n){return c`<div class="spans" role="group" aria-label=${t.say("card_load_range")}>
    ${t.spans.map(({span:r,text:o})=>c`<button
          type="button"
          class="span"
          aria-pressed=${r===e?"true":"false"}
          @click=${()=>n.choose(r)}
        >
          ${o}
        </button>`)}
  </div>`}function ir(t,e,n){let{lines:r,painPath:o,say:i,slots:a}=t,s=a.some(({from:d})=>d===e)?e:a.at(-1)?.from;return c`<div class="chart ${a.length>30?"dense":""}">
      <div class="scale" aria-hidden="true">
        <span style="inset-block-start: 0">10</span>
        <span class="zero">0</span>
        ${r.map(({at:d,text:l})=>c`<span class="line" style="--at: ${d}">${l}</span>`)}
      </div>
      <div class="plot">
        <div class="lines" aria-hidden="true">
          <hr class="knee-zero" />
          ${r.map(({at:d})=>c`<hr style="--at: ${d}" />`)}
        </div>
        <svg class="pain-line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          ${F`<path d=${o} />`}
        </svg>
        <div
          class="slots"
          role="group"
          aria-label=${i("card_load_chart")}
          @keydown=${d=>ci(d)}
        >
          ${a.map(d=>li(d,d.from===e,d.from===s,n))}
        </div>
      </div>
      <div class="dates" aria-hidden="true">
        ${a.map(({date:d})=>c`<span>${d?c`<i>${d}</i>`:u}</span>`)}
      </div>
    </div>
    ${pi(t)}`}function li(t,e,n,{open:r}){let{ceiling:o,expected:i,from:a,isNow:s,label:d,longest:l,pain:p,pieces:m}=t;return c`<button
    type="button"
    class="slot ${s?"now":""}"
    aria-label=${d}
    aria-pressed=${e?"true":"false"}
    tabindex=${n?0:-1}
    @click=${()=>r(a)}
  >
    <span class="knee-lane">
      ${p===void 0?u:c`<i class="dot" style="--at: ${p}"></i>`}
    </span>
    <span class="bar-lane">
      ${i===void 0?u:c`<i class="expected" style="block-size: ${ut(i)}"></i>`}
      <span class="pile"
        >${m.map(({colour:f,height:h})=>c`<i class=${f} style="block-size: ${ut(h)}"></i>`)}</span
      >
      ${o===void 0?u:c`<i class="ceiling" style="inset-block-end: ${ut(o)}"></i>`}
      ${l===void 0?u:c`<i class="longest" style="inset-block-end: ${ut(l)}"></i>`}
    </span>
  </button>`}function ci(t){let e=[...t.currentTarget.querySelectorAll(".slot")],n=e.indexOf(t.target),r=getComputedStyle(e[0]).direction==="rtl",i={ArrowLeft:r?1:-1,ArrowRight:r?-1:1,Home:-n,End:e.length-1-n}[t.key];i!==void 0&&(t.preventDefault(),e[n+i]?.focus())}function pi({key:t,say:e}){let{hasCeiling:n,hasExpected:r,hasLongest:o,hasPain:i,shoes:a}=t,s=(d,l)=>c`<span>${d}${l}</span>`;return c`<p class="key" aria-hidden="true">
    ${a.map(({colour:d,name:l})=>s(c`<i class="swatch ${d}"></i>`,l))}
    ${n?s(c`<i class="ceiling"></i>`,e("card_key_limit")):u}
    ${o?s(c`<i class="longest"></i>`,e("card_key_longest")):u}
    ${r?s(c`<i class="expected"></i>`,e("card_key_expected")):u}
    ${i?s(c`<i class="dot"></i>`,e("card_key_pain")):u}
  </p>`}var ar={km:1e3,mi:1609.344};function Gt(t){return t==="mi"?"mi":"km"}function Qt(t,e,n){let r=t.told.pain_peak;return{distance:b(t.distanceM/ar[e],n,{maximumFractionDigits:2}),duration:t.durationS===void 0?"":ft(t.durationS),pain:typeof r=="number"?b(r,n):"",shoe:t.shoe??""}}function dr(t,e,n){let r={};return e.distance!==t.distance&&(r.distance=sr(e.distance),r.unit=n),e.duration!==t.duration&&(r.duration=e.duration.trim()),e.pain!==t.pain&&(r.pain_peak=sr(e.pain)),e.shoe!==t.shoe&&(r.shoe=e.shoe),Object.keys(r).length===0?void 0:r}function sr(t){let e=t.trim().replace(",","."),n=Number(e);return e===""||Number.isNaN(n)?t.trim():n}function ft(t){let e=Math.round(t),[n,r]=[Math.floor(e/3600),Math.floor(e%3600/60)],o=a=>String(a).padStart(2,"0"),i=o(e%60);return n>0?`${n}:${o(r)}:${i}`:`${r}:${i}`}function lr(t,e){if(!(!t.durationS||t.distanceM<=0))return ft(t.durationS*ar[e]/t.distanceM)}function mt(t){let{entries:e}=t??{};return Array.isArray(e)?e.flatMap(ui):[]}function ui(t){let{at:e,distance_m:n,entry_id:r,kind:o,local_date:i,sources:a}=t;if(o!=="run"||typeof n!="number")return[];let s=[t.pain_before,t.pain_peak].filter(d=>typeof d=="number");return[{id:String(r),date:String(i),at:String(e),distanceM:n,durationS:fi(t.duration_s),shoe:cr(t.shoe),pain:s.length===0?void 0:Math.max(...s),verdict:cr(t.verdict),merged:t.merged===!0,sources:Array.isArray(a)?a.map(String):[],told:t}]}function fi(t){return typeof t=="number"?t:void 0}function cr(t){return typeof t=="string"&&t!==""?t:void 0}var ht={distance:[],pain:[]},mi="2000-01-01T00:00:00Z";function pr(t,e){return{type:"recorder/statistics_during_period",start_time:e===void 0?mi:`${e}T00:00:00+14:00`,period:e===void 0?"month":"day",statistic_ids:[Yt(t,"distance"),Yt(t,"pain")],types:["change","max"],units:{distance:"m"}}}function ur(t,e,n){let r=(o,i)=>{let a=(t??{})[Yt(e,o)];return Array.isArray(a)?a.flatMap(s=>{let{start:d,[i]:l}=s;return typeof d!="number"||typeof l!="number"?[]:[{date:n(d),value:l}]}):[]};return{distance:r("distance","change"),pain:r("pain","max")}}function Yt(t,e){return`${g}:${t.toLowerCase()}_${e}`}var hi=9e3,yt=class{constructor(e){this.ports=e;this.request=0}async ask(e){let n=++this.request;try{let[r,o]=await Promise.all([e==="all"?void 0:this.ports.entries(e),this.ports.curves(e).catch(()=>ht)]);if(n!==this.request)return;this.heard={span:e,runs:mt(r),curves:o},this.ports.changed()}catch{}}async refresh(e){clearTimeout(this.later),this.later=setTimeout(()=>{this.ask(e)},hi),await this.ask(e)}rest(){clearTimeout(this.later)}};var gt=20;function fr(t,e,n,r){let o=e&&[...e].reverse();return{...t,rows:o?.slice(0,n).map(i=>yi(i,r)),hasMore:(e?.length??0)>n}}function yi(t,{colours:e,distances:n,hass:r,say:o,unit:i}){let{locale:a}=r,s=lr(t,i),d=t.verdict??"";return{run:t,title:`${J(t.date,a)} · ${n.text(t.distanceM)}`,facts:[t.durationS===void 0?"":ft(t.durationS),s===void 0?"":`${s} /${i}`,t.shoe??o("card_run_no_shoe")].filter(Boolean),colour:e.of(t.shoe),verdict:d===""?"":o(`card_light_${d}`),light:d,pain:t.pain===void 0?"":o("card_day_pain",{level:b(t.pain,a)}),sources:t.merged?[...new Set(t.sources)].join(", "):""}}function mr(t,e,n,r,o){let{say:i}=t,{earlier:a,facts:s,hasMore:d,later:l,rows:p,title:m}=e,f=(h,y,x)=>c`<button
      type="button"
      class="beside ${x}"
      aria-label=${i(y)}
      ?disabled=${h===void 0}
      @click=${()=>h&&o.open(h)}
    ></button>`;return c`<section class="part opened" aria-busy=${p?"false":"true"}>
    <div class="head">
      ${f(a,"card_load_earlier","back")}
      <div>
        <h3 tabindex="-1">${m}</h3>
        <p class="label">
          ${s.map((h,y)=>c`${y>0?" · ":""}<span>${h}</span>`)}
        </p>
      </div>
      ${f(l,"card_load_later","on")}
    </div>
    ${p?.length===0?c`<p class="label">${i("card_load_none")}</p>`:u}
    <ul class="runs">
      ${p?.map(h=>n?.id===h.run.id?bi(t,h,n,r,o):gi(h,i,o))}
    </ul>
    ${d?c`<button type="button" class="act" @click=${o.more}>
            ${i("card_load_more")}
          </button>`:u}
  </section>`}function gi(t,e,n){let{colour:r,facts:o,light:i,pain:a,title:s,verdict:d}=t;return c`<li>
    <p>
      <span class="name">${s}</span>
      <span class="dose"
        ><i class="swatch ${r}" aria-hidden="true"></i>${o.join(" · ")}</span
      >
      ${d||a?c`<span class="dose"
              ><i class="verdict ${i}" aria-hidden="true"></i>${[d,a].filter(Boolean).join(" · ")}</span
            >`:u}
    </p>
    <button
      type="button"
      class="act"
      data-run=${t.run.id}
      aria-label=${e("card_run_change_label",{name:s})}
      @click=${()=>n.edit(t)}
    >
      ${e("card_run_change")}
    </button>
  </li>`}function bi(t,e,{draft:n,isSure:r},o,i){let{pairs:a,say:s,unit:d}=t,l=f=>h=>i.type(f,h.currentTarget.value),p=(f,h,y)=>c`<label>
      <span>${h}</span>
      <input
        name=${f}
        inputmode=${y}
        autocomplete="off"
        .value=${n[f]}
        @input=${l(f)}
      />
    </label>`,m=f=>{f.preventDefault(),i.save(e)};return c`<li class="editing">
    <form aria-label=${e.title} aria-busy=${o?"true":"false"} @submit=${m}>
      <p class="name">${e.title}</p>
      <div class="fields">
        ${p("distance",s("card_run_distance",{unit:d}),"decimal")}
        ${p("duration",s("card_run_duration"),"text")}
        ${p("pain",s("card_run_pain"),"decimal")}
        ${a.length===0?u:c`<label>
                <span>${s("card_run_shoe")}</span>
                <select name="shoe" @change=${l("shoe")}>
                  ${xi(e,t).map(({name:f,value:h})=>c`<option value=${h} .selected=${h===n.shoe}>
                        ${f}
                      </option>`)}
                </select>
              </label>`}
      </div>
      ${e.sources?c`<p class="label">${s("card_run_split_help",{names:e.sources})}</p>`:u}
      <div class="buttons">
        <button type="submit" class="act">${s("card_run_save")}</button>
        <button type="button" class="act" @click=${i.close}>${s("card_run_close")}</button>
        ${e.sources?c`<button type="button" class="act" @click=${()=>i.split(e)}>
                ${s("card_run_split")}
              </button>`:u}
        <button type="button" class="act ${r?"sure":""}" @click=${()=>i.remove(e)}>
          ${s(r?"card_run_remove_sure":"card_run_remove")}
        </button>
      </div>
    </form>
  </li>`}function xi({run:{shoe:t}},{pairs:e,say:n}){let r=e.map(({given:i,name:a})=>({value:i,name:a})),o=r.some(({value:i})=>i===t);return t===void 0?[{value:"",name:n("card_run_no_shoe")},...r]:o?r:[{value:t,name:t},...r]}var hr=S`
  :host {
    --knee-lane: 56px;
    --bar-lane: 168px;
    --between: 22px;
    --axis: 48px;
  }
  .load {
    padding: var(--gap);
  }
  .load h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .top {
    display: grid;
    gap: 14px;
  }
  .load .headline {
    margin-block: 6px 4px;
  }
  .load .headline strong {
    font-size: 32px;
    font-weight: 600;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .load .headline .unit {
    font-size: 20px;
    font-weight: 500;
    letter-spacing: 0;
  }
  .spans {
    display: flex;
    gap: 4px;
  }
  .span {
    flex: 1;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0 4px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: none;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .span[aria-pressed="true"] {
    border-color: var(--quiet);
    color: var(--loud);
    font-weight: 600;
  }

  /* The chart: columns from the oldest week to this one. */
  .chart {
    display: grid;
    grid-template-columns: 1fr var(--axis);
    margin-block: 12px 8px;
    transition: opacity 0.2s 0.15s;
  }
  [aria-busy="true"] > .chart {
    opacity: 0.5;
  }
  .plot,
  .scale {
    position: relative;
    grid-row: 1;
    block-size: calc(var(--knee-lane) + var(--between) + var(--bar-lane));
  }
  .plot {
    grid-column: 1;
  }
  .scale,
  .dates {
    color: var(--quiet);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .scale {
    grid-column: 2;
  }
  .scale span {
    position: absolute;
    inset-inline-start: 6px;
    line-height: 1;
    translate: 0 -50%;
    white-space: nowrap;
  }
  .scale .zero {
    inset-block-start: var(--knee-lane);
  }
  .scale .line {
    inset-block-start: calc(100% - var(--bar-lane) * var(--at));
  }
  .lines hr {
    position: absolute;
    inset-inline: 0;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .lines hr {
    inset-block-start: calc(100% - var(--bar-lane) * var(--at));
  }
  .lines .knee-zero {
    inset-block-start: var(--knee-lane);
  }
  .pain-line {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    inline-size: 100%;
    block-size: var(--knee-lane);
    overflow: visible;
    fill: none;
    stroke: var(--quiet);
    stroke-width: 2;
  }
  .pain-line path {
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  :host(:dir(rtl)) .pain-line {
    transform: scaleX(-1);
  }
  .slots {
    position: absolute;
    inset: 0;
    display: flex;
  }
  .slot {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    grid-template-rows: var(--knee-lane) var(--bar-lane);
    gap: var(--between);
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
  }
  .slot > span {
    position: relative;
    display: block;
  }
  .slot[aria-pressed="true"] {
    background: var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .slot:focus-visible {
    outline-offset: -2px;
  }
  .dot {
    position: absolute;
    inset-inline-start: 50%;
    inset-block-end: calc(100% * var(--at));
    inline-size: 9px;
    block-size: 9px;
    margin: -4.5px;
    border-radius: 50%;
    background: var(--loud);
  }
  .pile,
  .slot .expected {
    position: absolute;
    inset-inline: 14%;
    inset-block-end: 0;
    border-start-start-radius: 6px;
    border-start-end-radius: 6px;
    overflow: hidden;
  }
  .pile {
    block-size: 100%;
    display: flex;
    flex-direction: column-reverse;
    border-radius: 0;
  }
  .pile i {
    flex: none;
  }
  .pile i + i {
    border-block-end: 1px solid var(--card-background-color, #fff);
    box-sizing: border-box;
  }
  .pile i:last-child {
    border-start-start-radius: 6px;
    border-start-end-radius: 6px;
  }
  .expected {
    box-sizing: border-box;
    border: 1.5px dashed var(--quiet);
    border-block-end: 0;
  }
  .slot .ceiling {
    position: absolute;
    inset-inline: 4%;
    block-size: 0;
    border-block-start: 2px solid var(--loud);
  }
  .slot .longest {
    position: absolute;
    inset-inline-start: 50%;
    translate: 0 50%;
  }
  .longest {
    inline-size: 8px;
    block-size: 8px;
    margin-inline-start: -4px;
    rotate: 45deg;
    box-sizing: border-box;
    border: 1.5px solid var(--card-background-color, #fff);
    background: var(--loud);
  }
  .shoe-0 {
    background: var(--primary-color, #009ac7);
  }
  .shoe-1 {
    background: #a463f2;
  }
  .shoe-2 {
    background: #cf6a17;
  }
  .shoe-3 {
    background: #2f9c6c;
  }
  .shoe-4 {
    background: #c2528b;
  }
  .shoe-5 {
    background: #8f7d2b;
  }
  .no-shoe {
    background: #8a8f94;
  }
  .dates {
    grid-column: 1;
    display: flex;
    block-size: 20px;
    padding-block-start: 4px;
  }
  .dates span {
    flex: 1 1 0;
    min-inline-size: 0;
    display: flex;
    justify-content: center;
  }
  .dates i {
    flex: none;
    font-style: normal;
    white-space: nowrap;
  }
  .dense .pile,
  .dense .slot .expected {
    inset-inline: 8%;
  }
  .dense .dot {
    inline-size: 5px;
    block-size: 5px;
    margin: -2.5px;
  }
  .load .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--quiet);
    font-size: 13px;
  }
  .load .key span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key i,
  .swatch {
    flex: none;
  }
  .swatch {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
  }
  .key .ceiling {
    inline-size: 14px;
    border-block-start: 2px solid var(--loud);
  }
  .key .longest {
    margin: 0 3px;
  }
  .key .expected {
    inline-size: 10px;
    block-size: 12px;
    border-radius: 3px 3px 0 0;
  }
  .key .dot {
    position: static;
    margin: 0;
    translate: none;
  }
  .hint {
    padding: 0 var(--gap) var(--gap);
  }

  /* What is opened */
  .opened .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .opened .head .label {
    text-wrap: balance;
  }
  .opened .head .label span {
    white-space: nowrap;
  }
  .opened .head > div {
    flex: 1;
    min-inline-size: 0;
    text-align: center;
  }
  .opened h3:focus {
    outline: none;
  }
  .beside {
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
  }
  .beside::before {
    content: "";
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }
  .beside.back::before,
  :host(:dir(rtl)) .beside.on::before {
    rotate: 135deg;
  }
  :host(:dir(rtl)) .beside.back::before {
    rotate: -45deg;
  }
  .beside:disabled {
    opacity: 0.25;
    cursor: default;
  }
  .runs li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 10px;
  }
  .runs li + li {
    border-block-start: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .runs li > p {
    flex: 1 1 180px;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .runs .dose .swatch {
    display: inline-block;
    margin-inline-end: 6px;
  }
  .verdict {
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 6px;
    border-radius: 50%;
    box-sizing: border-box;
    border: 2px dotted var(--quiet);
  }
  .verdict.green {
    border: 0;
    background: var(--success-color, #43a047);
  }
  .verdict.amber {
    border: 0;
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
    background: var(--warning-color, #ffa600);
  }
  .verdict.red {
    border: 0;
    border-radius: 2px;
    background: var(--error-color, #db4437);
  }
  .runs form {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 12px;
  }
  form[aria-busy="true"] {
    opacity: 0.6;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 12px;
  }
  .fields label {
    display: grid;
    gap: 4px;
  }
  .fields span {
    color: var(--quiet);
    font-size: 14px;
  }
  .fields input {
    box-sizing: border-box;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0 12px;
    border: 1px solid var(--quiet);
    border-radius: 12px;
    background: none;
    color: inherit;
    font: inherit;
  }
  .fields input:focus-visible {
    outline: 3px solid var(--loud);
    outline-offset: 1px;
  }
  .fields select {
    inline-size: 100%;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .buttons .sure {
    border: 2px solid var(--error-color, #db4437);
    font-weight: 600;
  }
  /* In sight wherever in a long list the tap was. */
  ha-card {
    overflow: clip;
  }
  .load ~ .answer {
    position: sticky;
    inset-block-end: 0;
    padding: 4px var(--gap) var(--gap);
    background: var(--card-background-color, #fff);
  }
  .load ~ .answer.none {
    padding: 0;
  }
  /* As tall as twelve weeks of two pairs, so that nothing moves when they come. */
  .load.waiting {
    box-sizing: border-box;
    min-block-size: 619px;
  }
  @container (min-width: 440px) {
    .load.waiting {
      min-block-size: 577px;
    }
  }
  @container (min-width: 560px) {
    .load.waiting {
      min-block-size: 497px;
    }
    .top {
      grid-template-columns: 1fr auto;
      align-items: start;
    }
    .span {
      padding: 0 12px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .chart {
      transition: none;
    }
  }
`;var _i=["source","external_id","pain_before","pain_peak","symptoms","rpe","shoe","note"];function yr(t,e,n){return{key:`edit/${e.id}`,said:t.say("card_run_saved"),undone:t.say("card_taken_back"),send:async()=>{let{id:r}=await ve(t.hass(),t.entryId,"edit_entry",{entry_id:e.id,...n});return{takeBack:r===void 0?void 0:()=>de(t.hass(),t.entryId,r),note:""}}}}function gr(t,e){return{key:`remove/${e.id}`,said:t.say("card_run_removed"),undone:t.say("card_run_restored"),send:async()=>(await de(t.hass(),t.entryId,e.id),{takeBack:async()=>{await ve(t.hass(),t.entryId,"log_run",vi(e))},note:""})}}function vi({at:t,distanceM:e,durationS:n,told:r}){let i=_i.map(a=>[a,r[a]]).filter(([,a])=>a!=null);return{...Object.fromEntries(i),distance:e,unit:"m",started_at:t,...n===void 0?{}:{duration:n}}}function br(t,e){return{key:`split/${e.id}`,said:t.say("card_run_is_apart"),undone:t.say("card_taken_back"),send:async()=>{let n=await E(t.hass(),t.entryId,"split_run",{entry_id:e.id}),{entry_ids:r}=n??{},o=Array.isArray(r)?r.slice(1).map(String):[];return{takeBack:o.length===0?void 0:async()=>{for(let i of o)await de(t.hass(),t.entryId,i)},note:""}}}}var bt=class{constructor(e){this.places=new Map;for(let[n,{given:r,name:o}]of e.entries())for(let i of[r,o])this.places.set(i,n)}of(e){if(this.places.size===0)return"shoe-0";let n=this.places.get(e??"");return n===void 0?"no-shoe":`shoe-${n%6}`}compare(e,n){let r=this.places.size;return(this.places.get(e)??r)-(this.places.get(n)??r)}};function _r(t){let e=n=>xr((n+.5)*100/t.length);return t.flatMap((n,r)=>n===void 0?[]:[`${t[r-1]===void 0?"M":"L"}${e(r)} ${xr(100-n*10)}`]).join("")}function xr(t){return Math.round(t*100)/100}var ki=[1,2,2.5,5,10];function vr(t,e=3){if(!(t>0))return[1];let n=10**Math.floor(Math.log10(t/e)),r=ki.find(i=>i*n*e>=t-1e-9)*n,o=Math.ceil(t/r-1e-9);return Array.from({length:o},(i,a)=>r*(a+1))}var wi=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.distance_week","sensor.mileage_ramp","sensor.longest_run_30_days","sensor.worst_pain_7_days","event.activity"],$i=26,Si=6;function $r(t){return t.kind!=="one"?[]:wi.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function xt(t,e,n,r){let o=e.kind==="one"?e.runner.entities["sensor.mileage_ramp"]:void 0;return{today:$e(t.config.time_zone)(r),weekStart:at(t,e),weeks:n==="all"?1:n,limitPercent:A(t.states[o??""],"limit_percent")}}function Sr(t,e,n,r,o){if(!U(t.localize))return{kind:"waiting"};let i=v(t.localize);if(e.kind!=="one")return X(t,e,i);let{runner:a}=e,s=t.states[String(a.entities["sensor.run_light"])];if(s===void 0||s.state==="unavailable")return ee(t,a.name,i);if(n===void 0)return{kind:"waiting"};if(Ri(t,a,n)){let d=`integration/${g}`;return Re(t,i("card_load_empty"),i("card_open_integration"),d)}return Ti(t,e,n,r,o,i)}function Ri(t,{entities:e},{curves:n,runs:r}){return t.states[e["sensor.last_run"]??""]?.state==="unknown"&&r.length===0&&n.distance.length===0}function Ti(t,e,n,r,o,i){let{alone:a,runner:s}=e,{span:d}=n,l=xt(t,e,d,o),p=d==="all"?Qn(n.curves,l.today):Gn(n.runs,n.curves.pain,l),{length:m}=t.config.unit_system,f=new Y(m,t.locale),h=le(t,s),y=new bt(h),x=Ai(p,f),k={say:i,hass:t,distances:f},Xe=p.length<=$i,[et,tt]=[Math.ceil(p.length/Si),p.length],He=p.map((_,ko)=>{let Rt=be=>be===void 0?void 0:Math.min(1,be/x.topM);return{from:_.from,to:_.to,label:`${kr(_,d,t)}: ${wr(_,k).join(", ")}`,date:(tt-1-ko)%et===0?Ei(_,d,t):"",pieces:[..._.byShoe].sort(([be],[Tt])=>y.compare(be,Tt)).map(([be,Tt])=>({height:Tt/x.topM,colour:d==="all"?"shoe-0":y.of(be)})),ceiling:Rt(_.ceilingM),longest:Xe?Rt(_.longestM):void 0,expected:Rt(_.expectedM),pain:_.pain===void 0?void 0:_.pain/10,isNow:_.isNow}}),ge=p.findIndex(({from:_})=>_===r.from),L=p[ge],vo=L===void 0?void 0:d==="all"?r.runs:n.runs.filter(({date:_})=>_>=L.from&&_<=L.to),nt=d==="all"?void 0:p.at(-1);return{kind:"load",entryId:s.entryId,title:a?i("card_load"):`${i("card_load")} · ${s.name}`,week:nt&&f.fromMetres(nt.runM),notes:nt?Pi(nt,p.at(-2),l,k):[],spans:Ee.map(_=>Ci(_,t,i)),span:d,slots:He,lines:x.lines,painPath:_r(p.map(({pain:_})=>_)),key:Oi(He,p,h,y,d),opened:L&&fr({title:kr(L,d,t),facts:wr(L,k),earlier:p[ge-1]?.from,later:p[ge+1]?.from},vo,r.shown,{...k,colours:y,unit:Gt(m)}),pairs:h,unit:Gt(m),say:i}}function Ai(t,e){let n=t.flatMap(({ceilingM:i,expectedM:a,runM:s})=>[s,i??0,a??0]),r=vr(e.inUnit(Math.max(0,...n))),o=r.at(-1);return{topM:e.toMetres(o),lines:r.map(i=>({at:i/o,text:e.plain(i)}))}}function Pi({ceilingM:t,expectedM:e},n,{limitPercent:r},{distances:o,hass:i,say:a}){let s=[];if(t!==void 0&&r!==void 0){let d=Z(r,i.locale);s.push(a("card_load_ceiling",{distance:o.atMost(t),percent:d}))}else n!==void 0&&r!==void 0&&s.push(a("card_load_no_ceiling",{distance:o.plain(o.inUnit(Bt))}));if(e!==void 0){let l=t!==void 0&&e>t?"card_load_expected_over":"card_load_expected";s.push(a(l,{distance:o.text(e)}))}return s}function kr({from:t,to:e},n,r){return n==="all"&&t.slice(0,7)===e.slice(0,7)?H(t,r.locale,{month:"long",year:"numeric"}):jn(t,e,r.locale,n==="all")}function Ei({from:t},e,n){return e==="all"?H(t,n.locale,{month:"short",year:"2-digit"}):H(t,n.locale,{day:"numeric",month:"short"})}function wr(t,{distances:e,hass:n,say:r}){let{ceilingM:o,longestM:i,pain:a,runM:s,runs:d}=t,l=a===void 0?r("card_day_nothing"):"";return[s>0?r("card_day_run",{distance:e.text(s)}):l,d?r("card_load_runs",{count:b(d,n.locale)}):"",i===void 0?"":r("card_load_longest",{distance:e.text(i)}),o===void 0?"":r("card_load_limit",{distance:e.atMost(o)}),a===void 0?"":r("card_day_pain",{level:b(a,n.locale)})].filter(Boolean)}function Ci(t,e,n){if(t==="all")return{span:t,text:n("card_load_all")};let r={style:"unit",unit:"week",unitDisplay:"short"};return{span:t,text:dt(e.locale.language,r).format(t)}}function Oi(t,e,n,r,o){let i=new Set(e.flatMap(({byShoe:s})=>s.map(([d])=>d))),a=n.filter(({given:s,name:d})=>i.has(d)||i.has(s)).map(({name:s})=>({name:s,colour:r.of(s)}));return{shoes:o==="all"?[]:a,hasCeiling:t.some(({ceiling:s})=>s!==void 0),hasExpected:t.some(({expected:s})=>s!==void 0),hasLongest:t.some(({longest:s})=>s!==void 0),hasPain:t.some(({pain:s})=>s!==void 0)}}var ue=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.span=Vt;this.shown=gt;this.words=new z;this.log=new re({explain:n=>ke(this.house(),n),changed:()=>this.answered()});this.feed=this.newFeed();this.fresh=!1}setConfig(n){this.config=Yn(n),this.choice=void 0,this.span=this.config.range??Vt,this.home!==void 0&&this.refresh(),this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:$r(this.choice);r!==void 0&&!B(r,n,o)||(this.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 9}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),this.feed.rest()}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}chosen(){let n=this.house();return this.choice??=O(w(n),n,this.config),this.choice}refresh(){let n=this.chosen(),r=n.kind==="one"?n.runner.deviceId:void 0;r!==this.met&&(this.met=r,this.feed.rest(),this.feed=this.newFeed(),this.opened=this.openedRuns=this.editing=void 0),n.kind==="one"&&this.feed.refresh(this.span),this.opened!==void 0&&this.loadOpened()}newFeed(){let n=new yt({entries:r=>{let o=pt(xt(this.house(),this.chosen(),r,Date.now()));return E(this.house(),this.entryId(),"get_entries",{start:o,kinds:["run"]})},curves:async r=>{let o=this.entryId();if(o===void 0)return ht;let i=xt(this.house(),this.chosen(),r,Date.now()),a=r==="all"?void 0:pt(i),s=await this.house().callWS(pr(o,a));return ur(s,o,$e(this.house().config.time_zone))},changed:()=>{n===this.feed&&this.requestUpdate()}});return n}entryId(){let n=this.chosen();return n.kind==="one"?n.runner.entryId:void 0}async loadOpened(){let{opened:n,view:r}=this;if(this.span!=="all"||r.kind!=="load"||n===void 0)return;let o=r.slots.find(({from:s})=>s===n);if(o===void 0)return;let{from:i,to:a}=o;try{let s=await E(this.house(),this.entryId(),"get_entries",{start:i,end:a,kinds:["run"]});if(this.opened!==n)return;this.openedRuns=mt(s),this.requestUpdate()}catch{}}willUpdate(n){if(this.home===void 0)return;let{opened:r,openedRuns:o,shown:i,span:a}=this,s={span:a,from:r,runs:o,shown:i};this.view=Sr(this.home,this.chosen(),this.feed.heard,s,Date.now())}render(){switch(this.view.kind){case"waiting":return Mi;case"notice":return V(this.view);case"load":return this.load(this.view)}}choose(n){this.span=n,this.opened=this.openedRuns=this.editing=void 0,this.feed.ask(n),this.requestUpdate()}open(n){this.opened=this.opened===n?void 0:n,this.openedRuns=this.editing=void 0,this.shown=gt,this.loadOpened(),this.requestUpdate()}load(n){let{failed:r,said:o,undoable:i}=this.log,a={open:s=>this.open(s),choose:s=>this.choose(s)};return c`<ha-card>
      <div class="load" aria-busy=${n.span===this.span?"false":"true"}>
        <div class="top">
          <div>
            <h2>${n.title}</h2>
            ${n.week?c`<p class="headline">
                    <strong
                      >${n.week.number}<span class="unit">&nbsp;${n.week.unit}</span></strong
                    >
                    <span class="label">${n.say("card_load_this_week")}</span>
                  </p>`:u}
            ${n.notes.map(s=>c`<p class="label">${s}</p>`)}
          </div>
          ${or(n,this.span,a)}
        </div>
        ${ir(n,this.opened,a)}
      </div>
      ${n.opened?mr(n,n.opened,this.editing,this.log.busy,this.runTaps(n)):c`<p class="hint label">${n.say("card_load_hint")}</p>`}
      <div class="answer slim ${o||r?"":"none"}">
        <div class="said">
          ${r?W:o?ne:u}
          <p role="alert">${r}</p>
          <p role="status">${o}</p>
        </div>
        ${i?c`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                ${n.say("card_undo")}
              </button>`:u}
      </div>
    </ha-card>`}runTaps(n){let{unit:r}=n,o={hass:()=>this.house(),entryId:n.entryId,say:n.say},i=s=>{this.editing=s,this.requestUpdate()},a=()=>{this.back=this.editing?.id,i(void 0)};return{open:s=>this.open(s),more:()=>{this.shown+=gt,this.requestUpdate()},edit:({run:s})=>{this.fresh=!0,i({id:s.id,draft:Qt(s,r,this.house().locale),isSure:!1})},type:(s,d)=>{this.editing&&i({...this.editing,draft:{...this.editing.draft,[s]:d},isSure:!1})},close:a,save:({run:s})=>{if(!this.editing)return;let d=Qt(s,r,this.house().locale),l=dr(d,this.editing.draft,r);l===void 0?a():this.send(yr(o,s,l))},remove:({run:s})=>{this.editing&&(this.editing.isSure?this.send(gr(o,s)):i({...this.editing,isSure:!0}))},split:({run:s})=>this.send(br(o,s))}}send(n){this.preview||this.log.tap(n)}answered(){let{at:n}=this.log.phase;(n==="sent"||n==="undone")&&(this.editing=void 0,this.refresh()),this.requestUpdate()}updated(n){if(this.fresh&&this.renderRoot.querySelector(".editing input")?.focus(),this.back!==void 0){let r=CSS.escape(this.back);this.renderRoot.querySelector(`[data-run="${r}"]`)?.focus()}this.fresh=!1,this.back=void 0}};ue.styles=[K,Q,hr],ue.getConfigForm=()=>Jn,ue.getStubConfig=q;var Mi=c`<ha-card>
  <div class="waiting load" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
  </div>
</ha-card>`;var Le="https://github.com/knee-recovery/knee_recovery/blob/main/docs/cards.md";function fe(t,e,n){let r=()=>{t.customElements.get(e)||t.customElements.define(e,n)};r(),t.customElements.whenDefined("home-assistant").then(r)}function Ke(t,e){let n=t.customCards??=[];n.some(({type:r})=>r===e.type)||n.push(e)}function Rr(t,e){let n=t.customStrategies??=[];n.some(({type:r})=>r===e.type)||n.push(e)}var Li=new Set(["planned","flare_up"]);function Tr(t,e,n,r){let o=t.why==="done_today"&&(T(e)??0)>0,i=Li.has(t.why)||o,a=f=>({item:f,name:n(`exercise_${f.key}_name`)||f.key,dose:zi(f,n,r)}),s=i?t.items:[],d=s.filter(({optional:f})=>!f),l=n(`plan_${t.why}`),m=t.nextOn!==void 0&&t.nextOn>t.date?n("card_exercises_next",{day:J(t.nextOn,r)}):"";return{line:t.why==="planned"?"":[l,i?"":m].filter(Boolean).join(" "),owed:d.map(a),optional:s.filter(({optional:f})=>f).map(a),optionalTitle:n(d.length>0?"card_exercises_optional":"card_exercises_gentle"),listId:e?.entity_id,date:t.date,canFinish:d.some(({done:f})=>!f)}}function Ar(t,e){return`${t}_${e.key}`}function zi(t,e,n){let r=p=>b(p,n),o=r(t.sets),i=t.holdS===void 0?void 0:r(t.holdS),a=t.reps===void 0?void 0:r(t.reps),s="";a!==void 0&&i!==void 0?s=e("dose_reps_hold",{sets:o,reps:a,seconds:i}):a!==void 0?s=e("dose_reps",{sets:o,reps:a}):i!==void 0&&(s=e("dose_hold",{sets:o,seconds:i})),s!==""&&t.perSide&&(s=e("dose_each_side",{dose:s}));let d=t.variant===void 0?"":e(`variant_${t.variant}`),l=t.easier?e(`exercise_${t.key}_easier`):"";return[[s,d].filter(Boolean).join(", "),l].filter(Boolean).join(". ")}var Jt={pain_before:{moment:"before_run"},pain_peak:{moment:"during_run"},morning_of_run:{moment:"morning"},hour_after:{moment:"hour_after"},morning_after:{moment:"morning"},worst_pain:{measure:"worst_pain"},usual_pain:{measure:"usual_pain"}},Xt="check_up",Pr=new Set(["pain_before","morning_of_run"]);function Er(t){let e=R(t,"check");if(t?.state!=="on"||e===void 0)return;let n=Date.parse(R(t,"until")??"");return{check:e,run:R(t,"run"),until:Number.isNaN(n)?1/0:n,asks:P(t,"asks").filter(r=>typeof r=="string")}}var Qe=class{constructor(){this.settled=new Set;this.skipped=new Set}next(e,n){this.hear(e);let r=e===void 0?[]:e.asks.map(s=>({name:s,of:e})),{about:o}=this,i=o?.begun&&n<o.until?o:void 0,a=(i?.asks??[]).filter(s=>Pr.has(s)).map(s=>({name:s,of:i}));for(let{name:s,of:d}of[...r,...a]){if(s!==Xt&&Jt[s]===void 0)continue;let l={name:s,about:Zt(d),withSymptoms:s==="pain_peak"&&d.asks.includes("symptoms")};if(!this.settled.has(Ge(l))&&!this.skipped.has(Ge(l)))return l}}settle(e){this.settled.add(Ge(e)),this.remember(e,n=>n.filter(r=>r!==e.name))}reopen(e){this.settled.delete(Ge(e)),this.remember(e,n=>[e.name,...n])}skip(e){this.skipped.add(Ge(e))}hear(e){if(e===void 0)return;let n=Zt(e);for(let i of this.settled){let[a,s=""]=i.split("/");a===n&&!e.asks.includes(s)&&this.settled.delete(i)}if(e.run===void 0)return;let r=this.about?.run===e.run&&this.about.begun,o=e.asks.filter(i=>!this.settled.has(`${n}/${i}`));this.about={...e,asks:o,begun:r}}remember({about:e,name:n},r){if(this.about===void 0||Zt(this.about)!==e)return;let o=this.about.begun||!Pr.has(n);this.about={...this.about,asks:r(this.about.asks),begun:o}}};function Zt({check:t,run:e,until:n}){return e??`${t} ${n}`}function Ge({about:t,name:e}){return`${t}/${e}`}var _t=[0,1,2,3,4,5,6,7,8,9,10],Cr=["limp","swelling","locking","giving_way"];function Or(t,e){return{text:t&&e(`ask_${t.name}`)||e("card_pain_question"),question:t,isCheckUp:t?.name===Xt}}function Mr(t,e,n){let r=t===void 0?void 0:Jt[t.name];if(r!==void 0&&"measure"in r)return{action:"log_score",data:{measure:r.measure,value:e}};let o=t?.withSymptoms&&n.length>0?{symptoms:n}:{};return{action:"log_pain",data:{level:e,...r,...o}}}function Lr(t,e,n,r,o){let{say:i}=t,{action:a,data:s}=Mr(n,e,r);return{key:ze(n,e),said:i("card_logged",{level:e}),undone:i("card_undone",{level:e}),send:()=>Dr(t,a,s,n,o)}}function ze(t,e){return`${t?.about??""}/${t?.name??""}/${e}`}function zr(t,e,n,r,o){let{say:i}=t;return{key:"check_up",said:i("card_check_up_logged"),undone:i("card_taken_back"),send:()=>Dr(t,"log_check_up",{flags:e,trauma:n},r,o)}}async function Dr(t,e,n,r,o){let{id:i,uncounted:a}=await ve(t.hass(),t.entryId,e,n);r!==void 0&&a===void 0&&o.settle(r);let s=()=>{r!==void 0&&o.reopen(r)};return{takeBack:i===void 0?void 0:()=>de(t.hass(),t.entryId,i).then(s),note:a===void 0?"":t.say(`uncounted_${a}`)}}function en(t,e,n){return{key:e,said:t.say(n),undone:t.say("card_taken_back"),send:async()=>{let{id:r}=await ve(t.hass(),t.entryId,e);return{takeBack:r===void 0?void 0:()=>de(t.hass(),t.entryId,r),note:""}}}}function Hr(t,{item:e,name:n},{before:r,count:o,does:i},a,s){let{say:d}=t,l=i==="log",[p,m]=[d("card_exercise_logged",{name:n}),d("card_exercise_undone",{name:n})],f=async(h,y)=>{await wn(t.hass(),a.id,Ar(a.date,e),h),s.put(e,y)};return{key:tn(e.key,l?o-1:o),said:l?p:m,undone:l?m:p,send:async()=>(await f(l,o),{takeBack:()=>f(!l,r),note:""})}}function tn(t,e){return`${t}/${e}`}function vt(t,e,n){let{chosen:r,entityId:o}=e;return{key:"shoe",said:t.say("card_shoe_chosen",{name:n}),undone:t.say("card_taken_back"),send:async()=>(await qt(t.hass(),o,n),{takeBack:r===""?void 0:()=>qt(t.hass(),o,r),note:""})}}var Ir=S`
  .shelf {
    padding: var(--gap);
  }
  .shelf h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .pair {
    padding-block: 14px 4px;
  }
  .pair .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 44px;
  }
  .pair h3 {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .pair .track {
    margin-block: 4px 8px;
  }
  .next {
    flex: none;
    color: var(--quiet);
  }
  .pair .bar {
    background: var(--primary-color, #009ac7);
    opacity: 1;
  }
  .pair.worn .bar {
    background: var(--warning-color, #ffa600);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    font-variant-numeric: tabular-nums;
  }
  .waiting .pair {
    min-block-size: 110px;
  }
`;function kt(t){let e=P(t,"options").filter(r=>typeof r=="string");if(t===void 0||e.length<2)return;let n=e.includes(t.state)?t.state:"";return{entityId:t.entity_id,options:e,chosen:n}}var Hi=["sensor.shoe_distance","sensor.shoe_wear","sensor.shoe_distance_left","sensor.shoe_replace_on","binary_sensor.shoe_worn"];function Nr(t,e){if(e.kind!=="one")return[];let{runner:n}=e,r=le(t,n);return[n.entities["sensor.run_light"],n.entities["select.shoe"],...r.flatMap(({entities:o})=>Hi.map(i=>o[i]))].filter(o=>o!==void 0)}function Ur(t,e){if(!U(t.localize))return{kind:"waiting"};let n=v(t.localize);return e.kind!=="one"?X(t,e,n):Ii(e.runner,e.alone,t,n)}function Ii(t,e,n,r){let o=s=>{let d=n.states[s??""];return d?.state==="unavailable"?void 0:d};if(o(t.entities["sensor.run_light"])===void 0)return ee(n,t.name,r);let i=le(n,t);if(i.length===0)return Re(n,r("card_shoes_none"),r("card_shoes_add"),`integration/${g}`);let a=kt(o(t.entities["select.shoe"]));return{kind:"shoes",entryId:t.entryId,title:e?r("card_shoes"):`${r("card_shoes")} · ${t.name}`,pairs:i.map(s=>Ni(s,o,a,n,r)),choice:a,say:r}}function Ni({entities:t,name:e},n,r,o,i){let a=T(n(t["sensor.shoe_wear"])),s=n(t["sensor.shoe_replace_on"])?.state,d=n(t["binary_sensor.shoe_worn"])?.state==="on",l=r?.chosen===e,p=(m,f)=>{let h=n(t[m]),y=T(h);if(y===void 0)return"";let x=R(h,"unit_of_measurement")??o.config.unit_system.length,k=b(y,o.locale,{maximumFractionDigits:0});return i(f,{distance:`${k} ${x}`})};return{name:e,share:a===void 0?void 0:Math.min(1,Math.max(0,a/100)),wear:a===void 0?i("card_not_known"):Z(Math.round(a),o.locale),run:p("sensor.shoe_distance","card_shoe_run"),left:d?i("card_shoe_worn"):p("sensor.shoe_distance_left","card_shoe_left"),forecast:!d&&s!==void 0&&/^\d{4}-\d\d-\d\d$/.test(s)?i("card_shoe_forecast",{day:Wn(s,o.locale)}):"",isWorn:d,isNext:l,canTake:!l&&r!==void 0&&r.options.includes(e)}}var me=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new z;this.log=new re({explain:n=>ke(this.house(),n),changed:()=>this.requestUpdate()})}setConfig(n){this.config=D(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:Nr(n,this.choice);(r===void 0||B(r,n,o))&&this.requestUpdate()}get hass(){return this.home}getCardSize(){return this.view.kind==="shoes"?1+2*this.view.pairs.length:5}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}willUpdate(n){this.home!==void 0&&(this.choice??=O(w(this.home),this.home,this.config),this.view=Ur(this.home,this.choice))}render(){switch(this.view.kind){case"waiting":return Ui;case"notice":return V(this.view);case"shoes":return this.shelf(this.view)}}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}take(n,r){if(this.preview||n.choice===void 0)return;let o={hass:()=>this.house(),entryId:n.entryId,say:n.say};this.log.tap(vt(o,n.choice,r))}shelf(n){let{failed:r,said:o,undoable:i}=this.log;return c`<ha-card>
      <div class="shelf">
        <h2>${n.title}</h2>
        ${n.pairs.map(a=>this.pair(n,a))}
        <div class="answer slim">
          <div class="said">
            ${r?W:o?ne:u}
            <p role="alert">${r}</p>
            <p role="status">${o}</p>
          </div>
          ${i?c`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                  ${n.say("card_undo")}
                </button>`:u}
        </div>
      </div>
    </ha-card>`}pair(n,r){let{canTake:o,forecast:i,isNext:a,isWorn:s,left:d,name:l,run:p,share:m,wear:f}=r,{say:h}=n;return c`<section class="pair ${s?"worn":""}">
      <div class="head">
        <h3>${l}</h3>
        ${a?c`<span class="next">${h("card_shoe_next")}</span>`:u}
        ${o?c`<button
                type="button"
                class="act"
                aria-label="${h("card_shoe_take_short")}: ${l}"
                @click=${()=>this.take(n,l)}
              >
                ${h("card_shoe_take_short")}
              </button>`:u}
      </div>
      <div class="track ${m===void 0?"open":""}" aria-hidden="true">
        ${m===void 0?u:c`<div class="bar" style="inline-size: ${Math.round(m*100)}%"></div>`}
      </div>
      <div class="facts">
        <p>${p} <span class="label">${f}</span></p>
        <p>${d}</p>
      </div>
      ${i?c`<p class="label">${i}</p>`:u}
    </section>`}};me.styles=[K,Q,Ir],me.getConfigForm=()=>G,me.getStubConfig=q;var Ui=c`<ha-card>
  <div class="waiting shelf" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="pair"></div>
    <div class="pair"></div>
  </div>
</ha-card>`;var qi=new Set(["age_55_or_over","kneecap_tender","outer_bone_tender","cannot_bend_to_90","cannot_take_four_steps"]);function qr(t,e,n){let o=t.services?.[g]?.log_check_up?.fields?.flags?.selector?.select?.options;return Array.isArray(o)?o.filter(i=>typeof i=="string").filter(i=>n||!qi.has(i)).map(i=>({key:i,text:e(`flag_${i}`)})).filter(({text:i})=>i!==""):[]}function he(t,e,n){let{failed:r,said:o}=e,i=e.phase.at==="undoing";return c`
    <div class="said">
      ${r?W:o?ne:u}
      <p role="alert">${r}</p>
      <p role="status">${o}</p>
    </div>
    ${i||e.undoable?c`<button
            type="button"
            class="undo"
            data-place=${t}
            aria-busy=${i?"true":"false"}
            @click=${()=>e.undo()}
          >
            ${n("card_undo")}
          </button>`:u}
  `}function Wr(t,e,n,r,o){let{canFinish:i,line:a,listId:s,optional:d,optionalTitle:l,owed:p}=t,m=f=>c`<ul class="items">
      ${f.map(h=>Wi(h,s!==void 0,e,n,r,o))}
    </ul>`;return c`<section class="part exercises">
    <h3>${r("card_exercises")}</h3>
    ${a?c`<p class="line">${a}</p>`:u} ${p.length>0?m(p):u}
    ${d.length>0?c`<details>
            <summary>${l}</summary>
            ${m(d)}
          </details>`:u}
    <div class="answer ${p.length>0||n.said||n.failed?"":"none"}">
      ${he("exercises",n,r)}
      ${i?c`<button type="button" class="act" @click=${o.finish}>
              ${r("card_all_done")}
            </button>`:u}
    </div>
  </section>`}function Wi(t,e,n,{phase:r},o,i){let{dose:a,item:s,name:d}=t,l=n.of(s),p=r.at==="sending"?r.tap.key:void 0,m=f=>{let h=f+1,y=p===tn(s.key,f);return c`<button
      type="button"
      class="set ${f<l?"full":""} ${y?"sent":""}"
      aria-pressed=${f<l?"true":"false"}
      aria-label=${o("card_set",{name:d,number:h,sets:s.sets})}
      @click=${()=>i.set(t,f)}
    >
      ${f<l?ne:c`<span>${h}</span>`}
    </button>`};return c`<li class=${l===s.sets?"whole":""}>
    <p>
      <span class="name">${d}</span>
      <span class="dose">${a}</span>
    </p>
    ${e?c`<div class="sets">${Array.from({length:s.sets},(f,h)=>m(h))}</div>`:u}
  </li>`}function jr(t,e,n){if(t.endsAt===void 0)return;let r=Date.parse(t.endsAt.state),o=T(t.today)??0,i=o>0?e("card_ice_today",{count:b(o,n)}):"";return{endsAt:Number.isNaN(r)?void 0:r,text:t.due?.state==="on"?e("card_ice_due"):i}}function wt(t,e){return t.endsAt!==void 0&&e<t.endsAt}function Fr(t,e){return Ye(Math.max(0,Math.ceil(((t.endsAt??e)-e)/1e3)))}function Ye(t){return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}function Br(t,e,n,r){let o=wt(t,Date.now());return c`<section class="part ice">
    <div class="ice-row">
      ${o?c`<p class="left" role="timer">
              ${n("card_ice_left",{time:Fr(t,Date.now())})}
            </p>`:c`<h3>${n("card_ice")} <small>${t.text}</small></h3>`}
      <button
        type="button"
        class="act"
        aria-label=${n(o?"card_ice_stop_label":"card_ice_start_label")}
        @click=${()=>r(o)}
      >
        ${n(o?"card_ice_stop":"card_ice_start")}
      </button>
    </div>
    <div class="answer slim">${he("ice",e,n)}</div>
    <details>
      <summary>${n("card_ice_guidelines")}</summary>
      <p>${n("ice_view")}</p>
    </details>
  </section>`}function Vr(t,e,n,r){let o=i=>{let a=i.currentTarget,s=a.value;a.value=t.chosen,r(s)};return c`<section class="part shoe">
    <label>
      <span>${n("card_shoe")}</span>
      <select @change=${o}>
        ${t.chosen===""?c`<option value="" selected></option>`:u}
        ${t.options.map(i=>c`<option value=${i} .selected=${i===t.chosen}>${i}</option>`)}
      </select>
    </label>
    <div class="answer slim">${he("shoe",e,n)}</div>
  </section>`}function Gr(t,e,n){let{log:r,question:o}=t,i=Or(o,e);return c`<div class="knee">
    <div class="asks">
      <p class="question" id="question">${i.text}</p>
      ${o?c`<button type="button" class="quiet" @click=${n.skip}>
              ${e("card_skip")}
            </button>`:u}
    </div>
    ${o?.withSymptoms?Fi(t,e,n):u}
    ${i.isCheckUp?Bi(t,e,n):ji(t,e,n)}
    <div class="answer">
      ${r.said||r.failed||i.isCheckUp?u:c`<div class="ends">
              <span>${e("card_pain_none")}</span><span>${e("card_pain_worst")}</span>
            </div>`}
      ${he("knee",r,e)}
    </div>
  </div>`}function ji({log:t,question:e},n,r){let{busy:o,phase:i}=t,a=s=>i.at==="idle"||i.tap.key!==ze(e,s)?"":i.at==="sending"?"sent":i.at==="undone"||i.at==="failed"?"":"logged";return c`<div
    class="levels"
    role="group"
    aria-labelledby="question"
    aria-busy=${o?"true":"false"}
  >
    ${_t.map(s=>c`<button
          type="button"
          class="level ${a(s)}"
          style="--level: ${s}"
          aria-label=${n("card_pain_log",{level:s})}
          aria-disabled=${o?"true":"false"}
          @click=${()=>r.level(s)}
        >
          <span>${s}</span>
        </button>`)}
  </div>`}function Fi({symptoms:t},e,n){return c`<div class="besides" role="group" aria-label=${e("ask_symptoms")}>
    <p>${e("ask_symptoms")}</p>
    ${Cr.map(r=>c`<button
          type="button"
          class="chip"
          aria-pressed=${t.has(r)?"true":"false"}
          @click=${()=>n.symptom(r)}
        >
          ${e(`card_symptom_${r}`)}
        </button>`)}
  </div>`}function Bi({signs:t,ticked:e,trauma:n},r,o){let i=t.filter(({key:a})=>e.has(a)).map(({key:a})=>a);return c`<div class="check-up">
    <details>
      <summary>${r("card_check_up_list")}</summary>
      ${Kr(r("cause_trauma"),n,o.trauma)}
      ${t.map(({key:a,text:s})=>Kr(s,e.has(a),()=>o.sign(a)))}
    </details>
    <button type="button" class="act" @click=${()=>o.send(i)}>
      ${r(i.length>0?"card_check_up_log":"card_check_up_none")}
    </button>
  </div>`}function Kr(t,e,n){return c`<label class="check"
    ><input type="checkbox" .checked=${e} @change=${n} /><span>${t}</span></label
  >`}function Qr({light:t,name:e,say:n}){return c`<div class="light ${t.colour}">
    ${rr(t.colour)}
    <div class="says">
      ${e?c`<p class="label">${e}</p>`:u}
      <h2><span class="heard">${n("card_light_label")} </span>${t.word}</h2>
      ${t.reasons.map(r=>c`<p>${r}</p>`)}
    </div>
  </div>`}function Yr({reasons:t,soon:e,urgency:n,whom:r},o){return c`<section class="talk ${n}">
    ${W}
    <div>
      <h3>${o("card_talk")}</h3>
      <p><strong>${e}</strong> ${r}</p>
      ${t.map(i=>c`<p>${i}</p>`)}
    </div>
  </section>`}function Zr({advice:t,allowance:e,notNow:n,say:r,weeks:o}){return c`<div class="day">
    ${e?c`<div class="far">
            <p class="label">${r("card_today")}</p>
            <p class="headline ${e.held?"held":""}">
              ${e.headline.map(Vi)}
            </p>
            ${n.map(i=>c`<p class="not-now">${W}<span>${i}</span></p>`)}
            ${e.reasons.map(i=>c`<p class="why">${i}</p>`)}
            ${t?Ki(t):u}
          </div>`:u}
    ${o?Yi(o):u}
  </div>`}function Vi(t){return typeof t=="string"?c`${t}`:c`<strong
        ><bdi>${t.number}<span class="unit">&nbsp;${t.unit}</span></bdi></strong
      >`}function Ki({session:t,tips:e}){return c`${t?Gi(t):u}${e.map(Qi)}`}function Gi({around:t,blocks:e,text:n,title:r}){return c`<div class="session">
    ${r?c`<p class="label">${r}</p>`:u}
    <p class="steps">${n}</p>
    <div class="strip" aria-hidden="true">
      ${e.map(([o,i])=>c`<span style="flex: ${o}" ?hidden=${o===0}></span
            ><span class="jog" style="flex: ${i}" ?hidden=${i===0}></span>`)}
    </div>
    ${t?c`<p>${t}</p>`:u}
  </div>`}function Qi({texts:t,title:e}){return c`<details>
    <summary>${e}</summary>
    <ul>
      ${t.map(n=>c`<li>${n}</li>`)}
    </ul>
  </details>`}function Yi({bars:t,note:e}){return c`<div class="weeks">
    <dl>${t.map(Zi)}</dl>
    ${e?c`<p class="note">${e}</p>`:u}
  </div>`}function Zi({label:t,share:e,text:n},r){let o=e===void 0?"open":"";return c`<div class="row ${r===0?"this":"last"}">
    <dt>${t}</dt>
    <div class="track ${o}" aria-hidden="true">
      ${e===void 0?u:c`<div class="bar" style="inline-size: ${Math.round(e*100)}%"></div>`}
    </div>
    <dd class=${o}><bdi>${n}</bdi></dd>
  </div>`}function Jr({reserve:t,week:e,weeks:n}){return c`<section class="part streak">
    ${nn("week",e)} ${n?nn("weeks",n):u}
    ${t?nn("reserve",t):u}
  </section>`}function nn(t,{full:e,of:n,text:r}){return c`<p class="dots ${t}">
    <span aria-hidden="true" ?hidden=${n===0}
      >${Array.from({length:n},(o,i)=>c`<i class=${i<e?"full":""}></i>`)}</span
    >${r}
  </p>`}var M=t=>c`<span class="bone" style="padding-inline-end: ${t}%"></span>&nbsp;`,Xr=c`<ha-card>
  <div class="waiting" aria-busy="true">
    <div class="light unknown">
      <div class="shape bone"></div>
      <div class="says">
        <h2>${M(30)}</h2>
        <p>${M(90)}</p>
        <p class="more">${M(50)}</p>
      </div>
    </div>
    <div class="day">
      <div class="far">
        <p class="label">${M(12)}</p>
        <p class="headline">${M(30)}<strong>&nbsp;</strong></p>
        <p class="why">
          ${M(90)}<span class="more"><br />${M(12)}</span>
        </p>
      </div>
      <div class="weeks">
        <dl>
          ${[0,1].map(()=>c`<dt class="bone"></dt>
                <div class="track"></div>
                <dd class="bone"></dd>`)}
        </dl>
      </div>
    </div>
    <div class="knee">
      <div class="asks"><p class="question">${M(60)}</p></div>
      <div class="levels">${_t.map(()=>c`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
    <div class="part">
      <h3>${M(20)}</h3>
      <p class="line">${M(80)}</p>
    </div>
    <div class="part streak">
      ${[60,40,45].map(t=>c`<p class="dots">${M(t)}</p>`)}
    </div>
    <div class="part ice">
      <div class="ice-row"></div>
      <div class="summary"></div>
    </div>
  </div>
</ha-card>`;function to(t){let e=Ze(t),n=Je(e.date),r=Je(e.why);if(n===void 0||r===void 0)return;let o=Ze(e.run);return{date:n,why:r,target:I(e.target)??0,doneThisWeek:I(e.done_this_week)??0,nextOn:Je(e.next_on),items:no(e.exercises).map(Ji).filter(i=>i!==void 0),session:Xi(Ze(o.session)),offers:eo(o.offers),backAgain:eo(o.back_again)}}function Ji(t){let e=Ze(t),n=Ze(e.dose),r=Je(e.key),o=I(n.sets);if(!(r===void 0||o===void 0||o<1))return{key:r,sets:o,reps:I(n.reps),holdS:I(n.hold_s),variant:Je(n.variant),perSide:e.sides===2,optional:e.optional===!0,done:e.done===!0,easier:e.easier===!0}}function Xi(t){let e=I(t.level);if(e!==void 0)return{level:e,blocks:I(t.blocks)??1,walkS:I(t.walk_s)??0,jogS:I(t.jog_s)??0,aroundS:I(t.walk_before_s)??0}}function Ze(t){return typeof t=="object"&&t!==null?t:{}}function no(t){return Array.isArray(t)?t:[]}function Je(t){return typeof t=="string"&&t!==""?t:void 0}function eo(t){return no(t).filter(e=>typeof e=="string")}function I(t){return typeof t=="number"&&Number.isFinite(t)?t:void 0}function ro(t,e,n){if(t===void 0)return!1;let r=Math.floor(e/6e4);if($t.minute!==r||$t.timeZone!==n){let o=new Intl.DateTimeFormat("en-CA",n===void 0?{}:{timeZone:n});$t={minute:r,timeZone:n,date:o.format(e)}}return t.date!==$t.date}var $t={minute:-1,timeZone:void 0,date:""};var es=1500,oo=new Map,St=class{constructor(e,n){this.runner=e;this.ports=n;this.loading=!1;this.again=!1;this.plan=oo.get(e),this.settled=this.plan!==void 0,this.settled||setTimeout(()=>this.settle(),es)}refresh(){if(this.loading){this.again=!0;return}this.loading=!0,this.load()}turn(e,n){let r=Math.floor(e/6e4);r===this.turned||!ro(this.plan,e,n)||(this.turned=r,this.refresh())}async load(){try{this.plan=to(await this.ports.load()),this.plan!==void 0&&oo.set(this.runner,this.plan)}catch{}this.loading=!1,this.settled=!0,this.ports.changed(this.plan),this.again&&(this.again=!1,this.refresh())}settle(){this.settled||(this.settled=!0,this.ports.changed(void 0))}};var io=new Map,De=class{constructor(e,n){let r=`${e}/${n}`;this.tapped=io.get(r)??new Map,io.set(r,this.tapped)}of(e){return this.tapped.get(e.key)??(e.done?e.sets:0)}tap(e,n){let r=this.of(e),o=n<r?n:n+1,i=o===e.sets?"log":e.done?"take_back":"count";return{before:r,count:o,does:i}}put(e,n){this.tapped.set(e.key,n)}hear(e){for(let n of e){let r=this.tapped.get(n.key);(n.done||r===n.sets)&&this.tapped.delete(n.key)}}};var ts=S`
  /* The light */
  .light {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--gap);
    padding: 14px var(--gap);
    --colour: transparent;
  }
  .light::before {
    content: "";
    position: absolute;
    inset: 0;
    background: var(--colour);
    opacity: 0.16;
  }
  .light > * {
    position: relative;
  }
  .light.green {
    --colour: var(--success-color, #43a047);
    --edge: var(--colour);
    --sign: #fff;
  }
  .light.amber {
    --colour: var(--warning-color, #ffa600);
    --edge: #8a5200;
    --sign: #1c1400;
  }
  .light.red {
    --colour: var(--error-color, #db4437);
    --edge: var(--colour);
    --sign: #fff;
  }
  .light.incomplete,
  .light.unknown {
    --edge: var(--quiet);
    --sign: var(--loud);
  }
  .light.incomplete::before,
  .light.unknown::before {
    background: var(--quiet);
    opacity: 0.1;
  }
  .shape {
    flex: none;
    inline-size: 52px;
    block-size: 52px;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .body {
    fill: var(--colour);
    stroke: var(--edge);
    stroke-width: 2.5;
  }
  .ring {
    stroke: var(--edge);
    stroke-width: 4;
  }
  .dotted {
    stroke-dasharray: 0.1 8.15;
  }
  .sign {
    stroke: var(--sign);
    stroke-width: 5;
  }
  .light h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .says {
    min-inline-size: 0;
    flex: 1;
    overflow-wrap: break-word;
  }

  /* The day */
  .day {
    display: grid;
    gap: 20px;
    padding: var(--gap);
  }
  .headline {
    font-size: 22px;
    font-weight: 500;
    line-height: 1.2;
    overflow-wrap: break-word;
  }
  .headline.held {
    font-size: 30px;
    font-weight: 600;
  }
  .headline strong {
    font-size: 44px;
    font-weight: 600;
    letter-spacing: -0.02em;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .headline .unit {
    font-size: 24px;
    font-weight: 500;
    letter-spacing: 0;
  }
  .why {
    margin-block-start: 4px;
  }
  .weeks dl {
    display: grid;
    grid-template-columns: auto minmax(48px, 1fr) auto;
    gap: 10px 12px;
    align-items: center;
  }
  .weeks .row {
    display: contents;
  }
  .this .bar {
    background: var(--primary-color, #009ac7);
    opacity: 1;
  }
  .bar:not([style*=" 0%"]) {
    min-inline-size: 16px;
  }
  .weeks dd {
    text-align: end;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .weeks dd.open {
    color: var(--quiet);
    font-weight: 400;
  }
  .note {
    margin-block-start: 10px;
  }

  /* The knee */
  .knee {
    padding: 4px var(--gap) 6px;
  }
  .light + .knee {
    padding-block-start: var(--gap);
  }
  .question {
    font-size: 16px;
    font-weight: 500;
    margin-block-end: 10px;
  }
  .levels {
    display: grid;
    grid-template-columns: repeat(30, 1fr);
    gap: 8px 6px;
  }
  /* Six over five: 0 to 5, then 6 to 10, every target wider than a thumb. */
  .level {
    grid-column: span 5;
  }
  .level:nth-child(n + 7) {
    grid-column: span 6;
  }
  .level {
    position: relative;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 52px;
    padding: 0;
    border: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
    border-radius: 12px;
    background: none;
    font-size: 20px;
    font-weight: 500;
    overflow: hidden;
    transition: opacity 0.2s 0.15s;
  }
  .level span {
    position: relative;
  }
  .level::before {
    content: "";
    position: absolute;
    inset: 0;
    background: var(--primary-color, #009ac7);
    opacity: calc(0.04 + var(--level) * 0.03);
  }
  @media (hover: hover) {
    .level:not(.logged):hover {
      border-color: var(--quiet);
    }
  }
  .level:active::before {
    opacity: 0.45;
  }
  .logged {
    border: 3px solid var(--loud);
    font-weight: 700;
  }
  .levels[aria-busy="true"] .level {
    cursor: default;
    opacity: 0.5;
  }
  .levels[aria-busy="true"] .sent {
    opacity: 1;
  }
  .sent::after {
    content: "";
    position: absolute;
    inset-inline: 20%;
    inset-block-end: 6px;
    block-size: 3px;
    border-radius: 2px;
    background: currentColor;
    opacity: 0;
    animation: busy 1s 0.15s ease-in-out infinite alternate;
  }
  @keyframes busy {
    from {
      opacity: 0.15;
    }
    to {
      opacity: 0.9;
    }
  }
  .ends {
    display: flex;
    flex: 1;
    justify-content: space-between;
    gap: 12px;
    color: var(--quiet);
    font-size: 13px;
  }
  .ends span:last-child {
    text-align: end;
  }
  .ends + .said {
    position: absolute;
  }
  /* Before the words are there */
  .waiting dt,
  .waiting dd {
    inline-size: 56px;
    block-size: 1.4em;
  }
  .waiting .shape {
    border-radius: 50%;
  }
  .waiting .level::before {
    background: none;
  }

  /* Where the sentences of an ordinary day need one line. */
  @container (min-width: 440px) {
    .says .more {
      display: none;
    }
  }
  @container (min-width: 440px) and (max-width: 559px) {
    .why .more {
      display: none;
    }
  }
  @container (min-width: 560px) {
    .light {
      padding-block: 16px;
    }
    .says p,
    .why,
    .note,
    .weeks {
      font-size: 16px;
    }
    .day {
      grid-template-columns: 1fr 1fr;
      gap: 32px;
      align-items: center;
      padding: 20px var(--gap);
    }
    .day > :only-child {
      grid-column: 1 / -1;
    }
    .levels {
      grid-template-columns: repeat(11, 1fr);
    }
    .level.level {
      grid-column: auto;
    }
  }
  /* Narrower than six thumbs: rows of four. */
  @container (max-width: 309px) {
    .levels {
      grid-template-columns: repeat(4, 1fr);
    }
    .level.level {
      grid-column: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .level {
      transition: none;
    }
    .sent::after {
      animation: none;
      opacity: 0.9;
    }
  }
`,so=[K,ts];var ns={red_flag:"card_on_hold",flare_up:"card_on_hold",red_rest:"card_rest_day",amber_rest:"card_rest_day",rest_day:"card_rest_day",check_pending:"card_check_first",no_baseline:"card_no_limit_yet"},ao="";function lo(t,e,n,r){let o=R(t,"reason")??"",i=A(t,"run_today_m")??0,a=ns[o],s=a?[e(a)]:rs(T(t),i>0,e,n),d=o==="check_pending"?void 0:R(t,"until"),l=a&&d?e("card_next_run",{until:J(d,r)}):"",p=os(t,o,i>0,e,n,r);return{headline:s,held:s.every(m=>typeof m=="string"),reasons:[p,l].filter(m=>m!=="")}}function rs(t,e,n,r){if(t===void 0)return[n("card_not_known")];let o=r.allowance(t);if(o.number==="0")return[n("card_nothing_left")];let i=n(e?"card_left":"card_up_to",{distance:ao}),[a="",s=""]=i.split(ao);return[a,o,s].filter(d=>d!=="")}function os(t,e,n,r,o,i){if(e==="")return"";let a={},s=A(t,"limit_percent");s!==void 0&&(a.percent=Z(s,i));for(let l of["longest","week_before","last_7_days","run_today"]){let p=A(t,`${l}_m`);p!==void 0&&(a[l]=o.text(p))}return(n?r(`allowance_${e}_after_run`,a):"")||r(`allowance_${e}`,a)}function co(t,e,n){let r=t.offers.map(i=>e(`offer_${i}`)).filter(Boolean),o=t.backAgain.map(i=>e(`back_again_${i}`)).filter(Boolean);return{session:t.session&&is(t.session,e,n),tips:[{title:e("card_offers"),texts:r},{title:e("card_back_again"),texts:o}].filter(({texts:i})=>i.length>0)}}function is(t,e,n){let{aroundS:r,blocks:o,jogS:i,level:a,walkS:s}=t,d={blocks:b(o,n),walk:Ye(s),jog:Ye(i)},l=i===0?"card_session_walk":s===0?"card_session_jog":"card_session";return{title:a===0?"":e("card_session_level",{level:b(a,n)}),text:e(l,d),around:r===0?"":e("card_session_around",{walk:Ye(r)}),blocks:Array.from({length:o},()=>[s,i])}}function po(t,e,n){let r=P(t,"reason_details"),o=r.length>0?r:P(t,"reasons").map(i=>({key:i}));return fo("light",o,e,n)}function uo(t,e,n){return fo("not_now",P(t,"not_now_details"),e,n)}function fo(t,e,n,r){return e.map(o=>ss(t,o,n,r)).filter(o=>o!=="")}function ss(t,e,n,r){if(typeof e!="object"||e===null)return"";let{key:o,...i}=e,a={};for(let[d,l]of Object.entries(i))a[d]=typeof l=="number"?b(l,r):String(l);return("check"in a?n(`${t}_${o}_${a.check}`,a):"")||n(`${t}_${o}`,a)}var as=["green","amber","red","incomplete","unknown"];function mo(t,e,n){let r=as.find(i=>i===t.state)??"unknown",o=[...po(t,e,n)];return P(t,"reasons").includes("nothing_logged")&&o.push(e("card_first_step")),{colour:r,word:e(`card_light_${r}`),reasons:o}}var ds=12,ls=2;function ho(t,e,n,r){let o=A(t,"target")??e?.target,i=A(t,"done_this_week")??e?.doneThisWeek;if(o===void 0||i===void 0||o<1)return;let a=p=>b(p,r),s=n("card_week_sessions",{done:a(i),target:a(o)}),d=T(t),l=A(t,"bank");return{week:{full:Math.min(i,o),of:o,text:s},weeks:d===void 0?void 0:cs(d,n("card_streak",{weeks:a(d)})),reserve:l===void 0?void 0:{full:l,of:Math.max(l,ls),text:n("card_reserve",{bank:a(l)})}}}function cs(t,e){let n=Math.min(t,ds);return{full:n,of:n,text:e}}function yo(t,e){if(t?.state!=="on")return;let n=P(t,"reasons").map(o=>e(`talk_${String(o)}`)).filter(Boolean),r=R(t,"urgency")??"appointment";return{urgency:r,soon:e(`urgency_${r}`),whom:e(`whom_${r}`),reasons:n}}function go(t,e,n,r){let o=A(t.week,"this_week_m"),i=A(t.week,"last_week_m"),a=Math.max(o??0,i??0),s=(p,m)=>m===void 0?{label:p,text:e("card_not_known"),share:void 0}:{label:p,text:n.text(m),share:a===0?0:m/a},d=T(t.ramp),l=t.exceeded?.state==="on"&&d!==void 0;return{bars:[s(e("card_this_week"),o),s(e("card_last_week"),i)],note:l?e("card_ramp_exceeded",{percent:Z(d,r)}):""}}var ps=["sensor.run_light","sensor.distance_allowed","sensor.distance_week","sensor.mileage_ramp","binary_sensor.ramp_exceeded","binary_sensor.check_due","binary_sensor.talk_to_professional","binary_sensor.exercises_due","binary_sensor.ice_due","sensor.rehab_streak","sensor.ice_ends_at","sensor.ice_today","sensor.ladder_level","todo.exercises","select.shoe"];function bo(t){return t.kind!=="one"?[]:ps.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function xo(t,e,n){if(!U(t.localize))return{kind:"waiting"};let r=v(t.localize);return e.kind!=="one"?X(t,e,r):us(e.runner,e.alone,t,r,n)}function us(t,e,n,r,o){let i=y=>{let x=n.states[t.entities[y]??""];return x?.state==="unavailable"?void 0:x},a=i("sensor.run_light");if(a===void 0)return ee(n,t.name,r);if(o==="loading")return{kind:"waiting"};let{locale:s}=n,d=i("sensor.distance_allowed"),l=i("sensor.distance_week"),p=R(d??l,"unit_of_measurement")??n.config.unit_system.length,m=new Y(p,s),f=i("sensor.mileage_ramp"),h=i("binary_sensor.ramp_exceeded");return{kind:"today",entryId:t.entryId,name:e?"":t.name,light:mo(a,r,s),allowance:d&&lo(d,r,m,s),weeks:l&&go({week:l,ramp:f,exceeded:h},r,m,s),notNow:uo(d,r,s),talk:yo(i("binary_sensor.talk_to_professional"),r),check:Er(i("binary_sensor.check_due")),advice:o&&co(o,r,s),exercises:o&&Tr(o,i("todo.exercises"),r,s),streak:ho(i("sensor.rehab_streak"),o,r,s),ice:jr({endsAt:i("sensor.ice_ends_at"),today:i("sensor.ice_today"),due:i("binary_sensor.ice_due")},r,s),shoe:kt(i("select.shoe")),say:r}}var _o=new Map,ye=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new z;this.logs=this.newLogs();this.queue=new Qe;this.sets=new De("","");this.symptoms=new Set;this.signs=new Set;this.trauma=!1}setConfig(n){this.config=D(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:bo(this.choice);this.feed?.turn(Date.now(),n.config.time_zone),(r===void 0||B(r,n,o))&&(this.feed?.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 14}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.seconds),this.seconds=void 0}willUpdate(n){if(this.home===void 0)return;this.choice===void 0&&(this.choice=O(w(this.home),this.home,this.config),this.meet(this.choice));let{feed:r}=this;if(this.view=xo(this.home,this.choice,r?.settled?r.plan:"loading"),this.view.kind!=="today")return;let o=this.queue.next(this.view.check,Date.now());ze(o,0)!==ze(this.question,0)&&(this.symptoms.clear(),this.signs.clear()),this.question=o}meet(n){let r=n.kind==="one"?n.runner.deviceId:void 0;if(r===this.met||(this.met=r,this.logs=this.newLogs(),this.feed=void 0,n.kind!=="one"||r===void 0))return;let{entryId:o}=n.runner;this.queue=_o.get(r)??new Qe,_o.set(r,this.queue),this.feed=new St(r,{load:()=>E(this.house(),o,"get_plan"),changed:i=>{this.sets=new De(r,i?.date??""),this.sets.hear(i?.items??[]),this.requestUpdate()}}),this.sets=new De(r,this.feed.plan?.date??""),this.feed.refresh()}render(){switch(this.view.kind){case"waiting":return Xr;case"notice":return V(this.view);case"today":return this.today(this.view)}}updated(n){this.keepFocus();let r=this.view.kind==="today"?this.view.ice:void 0,o=this.isConnected&&r!==void 0&&wt(r,Date.now());o&&(this.seconds??=setInterval(()=>this.requestUpdate(),1e3)),!o&&(clearInterval(this.seconds),this.seconds=void 0)}keepFocus(){let n=this.undoFocused;n&&!this.renderRoot.querySelector(`.undo[data-place=${n}]`)&&this.renderRoot.querySelector(`.${n}`)?.querySelector(".level, .set, .act, select")?.focus(),this.undoFocused=this.renderRoot.querySelector(".undo:focus")?.dataset.place}newLogs(){let n=()=>new re({explain:r=>(this.feed?.refresh(),ke(this.house(),r)),changed:()=>this.requestUpdate()});return{knee:n(),exercises:n(),ice:n(),shoe:n()}}tap(n,r){this.preview||this.logs[n].tap(r)}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}place({entryId:n,say:r}){return{hass:()=>this.house(),entryId:n,say:r}}today(n){let{allowance:r,exercises:o,ice:i,say:a,shoe:s,streak:d,talk:l,weeks:p}=n;return c`<ha-card>
      ${Qr(n)} ${l?Yr(l,a):u}
      ${r||p?Zr(n):u} ${this.knee(n)}
      ${o?this.exercises(n,o):u}
      ${d?Jr(d):u} ${i?this.ice(n,i):u}
      ${s?this.shoe(n,s):u}
    </ha-card>`}knee(n){let{queue:r,question:o,symptoms:i,trauma:a}=this,s=this.place(n),d={question:o,symptoms:i,signs:qr(this.house(),n.say,a),ticked:this.signs,trauma:a,log:this.logs.knee};return Gr(d,n.say,{skip:()=>{o&&r.skip(o),this.requestUpdate()},level:l=>this.tap("knee",Lr(s,l,o,[...i],r)),symptom:l=>this.toggle(i,l),sign:l=>this.toggle(this.signs,l),trauma:()=>{this.trauma=!a,this.requestUpdate()},send:l=>this.tap("knee",zr(s,l,a,o,r))})}toggle(n,r){n.delete(r)||n.add(r),this.requestUpdate()}exercises(n,r){let{date:o,listId:i}=r,a=this.place(n);return Wr(r,this.sets,this.logs.exercises,n.say,{finish:()=>this.tap("exercises",en(a,"log_exercises","card_all_done_logged")),set:(s,d)=>{let l=this.sets.tap(s.item,d);if(this.preview||this.logs.exercises.busy||i===void 0)return;if(l.does==="count"){this.sets.put(s.item,l.count),this.requestUpdate();return}let p={id:i,date:o};this.tap("exercises",Hr(a,s,l,p,this.sets))}})}ice(n,r){return Br(r,this.logs.ice,n.say,o=>{let i=o?"card_ice_stopped":"card_ice_started",a=o?"stop_ice":"start_ice";this.tap("ice",en(this.place(n),a,i))})}shoe(n,r){return Vr(r,this.logs.shoe,n.say,o=>this.tap("shoe",vt(this.place(n),r,o)))}};ye.styles=[so,Q],ye.getConfigForm=()=>G,ye.getStubConfig=q;fe(window,Se,ye);Ke(window,{type:Se,name:"Knee Recovery: today",description:"How far you may run today and why, and one tap to log how your knee feels.",preview:!0,documentationURL:Le,getEntitySuggestion:(t,e)=>ce(t,e)});fe(window,Ce,ue);Ke(window,{type:Ce,name:"Knee Recovery: load",description:"Weeks as bars under your own limit, and how the knee was; tap a bar for its runs.",preview:!0,documentationURL:Le,getEntitySuggestion:Zn});fe(window,Oe,me);Ke(window,{type:Oe,name:"Knee Recovery: shoes",description:"Each pair with its distance, what is left of it, and when it is likely to be due.",preview:!0,documentationURL:Le,getEntitySuggestion:Xn});fe(window,Te,pe);Ke(window,{type:Te,name:"Knee Recovery: calendar",description:"Twelve weeks of runs, exercises and pain; tap a day for the two days before it.",preview:!0,documentationURL:Le,getEntitySuggestion:(t,e)=>t.entities[e]?.translation_key==="plan"?ce(t,e,Te):null});fe(window,lt,Ae);fe(window,nr,Me);Rr(window,{type:"knee-recovery",strategyType:"dashboard",name:"Knee Recovery",description:"Today, load, exercises, shoes and history; it makes itself and keeps up with you.",documentationURL:Le});
/*! Bundled license information:

@lit/reactive-element/css-tag.js:
  (**
   * @license
   * Copyright 2019 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/reactive-element.js:
lit-html/lit-html.js:
lit-element/lit-element.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/is-server.js:
  (**
   * @license
   * Copyright 2022 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
