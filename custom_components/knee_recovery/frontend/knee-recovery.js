var tt=globalThis,nt=tt.ShadowRoot&&(tt.ShadyCSS===void 0||tt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,St=Symbol(),tn=new WeakMap,De=class{constructor(e,n,r){if(this._$cssResult$=!0,r!==St)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=n}get styleSheet(){let e=this.o,n=this.t;if(nt&&e===void 0){let r=n!==void 0&&n.length===1;r&&(e=tn.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&tn.set(n,e))}return e}toString(){return this.cssText}},nn=t=>new De(typeof t=="string"?t:t+"",void 0,St),R=(t,...e)=>{let n=t.length===1?t[0]:e.reduce((r,i,o)=>r+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+t[o+1],t[0]);return new De(n,t,St)},rn=(t,e)=>{if(nt)t.adoptedStyleSheets=e.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of e){let r=document.createElement("style"),i=tt.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=n.cssText,t.appendChild(r)}},Rt=nt?t=>t:t=>t instanceof CSSStyleSheet?(e=>{let n="";for(let r of e.cssRules)n+=r.cssText;return nn(n)})(t):t;var{is:mi,defineProperty:hi,getOwnPropertyDescriptor:yi,getOwnPropertyNames:gi,getOwnPropertySymbols:bi,getPrototypeOf:_i}=Object,rt=globalThis,on=rt.trustedTypes,vi=on?on.emptyScript:"",xi=rt.reactiveElementPolyfillSupport,He=(t,e)=>t,Tt={toAttribute(t,e){switch(e){case Boolean:t=t?vi:null;break;case Object:case Array:t=t==null?t:JSON.stringify(t)}return t},fromAttribute(t,e){let n=t;switch(e){case Boolean:n=t!==null;break;case Number:n=t===null?null:Number(t);break;case Object:case Array:try{n=JSON.parse(t)}catch{n=null}}return n}},an=(t,e)=>!mi(t,e),sn={attribute:!0,type:String,converter:Tt,reflect:!1,useDefault:!1,hasChanged:an};Symbol.metadata??=Symbol("metadata"),rt.litPropertyMetadata??=new WeakMap;var N=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,n=sn){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(e,n),!n.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(e,r,n);i!==void 0&&hi(this.prototype,e,i)}}static getPropertyDescriptor(e,n,r){let{get:i,set:o}=yi(this.prototype,e)??{get(){return this[n]},set(a){this[n]=a}};return{get:i,set(a){let s=i?.call(this);o?.call(this,a),this.requestUpdate(e,s,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??sn}static _$Ei(){if(this.hasOwnProperty(He("elementProperties")))return;let e=_i(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(He("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(He("properties"))){let n=this.properties,r=[...gi(n),...bi(n)];for(let i of r)this.createProperty(i,n[i])}let e=this[Symbol.metadata];if(e!==null){let n=litPropertyMetadata.get(e);if(n!==void 0)for(let[r,i]of n)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[n,r]of this.elementProperties){let i=this._$Eu(n,r);i!==void 0&&this._$Eh.set(i,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let n=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let i of r)n.unshift(Rt(i))}else e!==void 0&&n.push(Rt(e));return n}static _$Eu(e,n){let r=n.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,n=this.constructor.elementProperties;for(let r of n.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return rn(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,n,r){this._$AK(e,r)}_$ET(e,n){let r=this.constructor.elementProperties.get(e),i=this.constructor._$Eu(e,r);if(i!==void 0&&r.reflect===!0){let o=(r.converter?.toAttribute!==void 0?r.converter:Tt).toAttribute(n,r.type);this._$Em=e,o==null?this.removeAttribute(i):this.setAttribute(i,o),this._$Em=null}}_$AK(e,n){let r=this.constructor,i=r._$Eh.get(e);if(i!==void 0&&this._$Em!==i){let o=r.getPropertyOptions(i),a=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:Tt;this._$Em=i;let s=a.fromAttribute(n,o.type);this[i]=s??this._$Ej?.get(i)??s,this._$Em=null}}requestUpdate(e,n,r,i=!1,o){if(e!==void 0){let a=this.constructor;if(i===!1&&(o=this[e]),r??=a.getPropertyOptions(e),!((r.hasChanged??an)(o,n)||r.useDefault&&r.reflect&&o===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,r))))return;this.C(e,n,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,n,{useDefault:r,reflect:i,wrapped:o},a){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??n??this[e]),o!==!0||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(n=void 0),this._$AL.set(e,n)),i===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[i,o]of this._$Ep)this[i]=o;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[i,o]of r){let{wrapped:a}=o,s=this[i];a!==!0||this._$AL.has(i)||s===void 0||this.C(i,void 0,o,s)}}let e=!1,n=this._$AL;try{e=this.shouldUpdate(n),e?(this.willUpdate(n),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(n)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(n)}willUpdate(e){}_$AE(e){this._$EO?.forEach(n=>n.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(n=>this._$ET(n,this[n])),this._$EM()}updated(e){}firstUpdated(e){}};N.elementStyles=[],N.shadowRootOptions={mode:"open"},N[He("elementProperties")]=new Map,N[He("finalized")]=new Map,xi?.({ReactiveElement:N}),(rt.reactiveElementVersions??=[]).push("2.1.2");var zt=globalThis,dn=t=>t,it=zt.trustedTypes,ln=it?it.createPolicy("lit-html",{createHTML:t=>t}):void 0,hn="$lit$",F=`lit$${Math.random().toFixed(9).slice(2)}$`,yn="?"+F,ki=`<${yn}>`,se=document,Ne=()=>se.createComment(""),Ue=t=>t===null||typeof t!="object"&&typeof t!="function",Lt=Array.isArray,wi=t=>Lt(t)||typeof t?.[Symbol.iterator]=="function",At=`[ 	
\f\r]`,Ie=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,cn=/-->/g,pn=/>/g,ie=RegExp(`>|${At}(?:([^\\s"'>=/]+)(${At}*=${At}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),un=/'/g,fn=/"/g,gn=/^(?:script|style|textarea|title)$/i,Dt=t=>(e,...n)=>({_$litType$:t,strings:e,values:n}),l=Dt(1),B=Dt(2),is=Dt(3),ae=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),mn=new WeakMap,oe=se.createTreeWalker(se,129);function bn(t,e){if(!Lt(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return ln!==void 0?ln.createHTML(e):e}var $i=(t,e)=>{let n=t.length-1,r=[],i,o=e===2?"<svg>":e===3?"<math>":"",a=Ie;for(let s=0;s<n;s++){let d=t[s],c,u,f=-1,m=0;for(;m<d.length&&(a.lastIndex=m,u=a.exec(d),u!==null);)m=a.lastIndex,a===Ie?u[1]==="!--"?a=cn:u[1]!==void 0?a=pn:u[2]!==void 0?(gn.test(u[2])&&(i=RegExp("</"+u[2],"g")),a=ie):u[3]!==void 0&&(a=ie):a===ie?u[0]===">"?(a=i??Ie,f=-1):u[1]===void 0?f=-2:(f=a.lastIndex-u[2].length,c=u[1],a=u[3]===void 0?ie:u[3]==='"'?fn:un):a===fn||a===un?a=ie:a===cn||a===pn?a=Ie:(a=ie,i=void 0);let h=a===ie&&t[s+1].startsWith("/>")?" ":"";o+=a===Ie?d+ki:f>=0?(r.push(c),d.slice(0,f)+hn+d.slice(f)+F+h):d+F+(f===-2?s:h)}return[bn(t,o+(t[n]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},qe=class t{constructor({strings:e,_$litType$:n},r){let i;this.parts=[];let o=0,a=0,s=e.length-1,d=this.parts,[c,u]=$i(e,n);if(this.el=t.createElement(c,r),oe.currentNode=this.el.content,n===2||n===3){let f=this.el.content.firstChild;f.replaceWith(...f.childNodes)}for(;(i=oe.nextNode())!==null&&d.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let f of i.getAttributeNames())if(f.endsWith(hn)){let m=u[a++],h=i.getAttribute(f).split(F),y=/([.?@])?(.*)/.exec(m);d.push({type:1,index:o,name:y[2],strings:h,ctor:y[1]==="."?Ct:y[1]==="?"?Et:y[1]==="@"?Ot:ve}),i.removeAttribute(f)}else f.startsWith(F)&&(d.push({type:6,index:o}),i.removeAttribute(f));if(gn.test(i.tagName)){let f=i.textContent.split(F),m=f.length-1;if(m>0){i.textContent=it?it.emptyScript:"";for(let h=0;h<m;h++)i.append(f[h],Ne()),oe.nextNode(),d.push({type:2,index:++o});i.append(f[m],Ne())}}}else if(i.nodeType===8)if(i.data===yn)d.push({type:2,index:o});else{let f=-1;for(;(f=i.data.indexOf(F,f+1))!==-1;)d.push({type:7,index:o}),f+=F.length-1}o++}}static createElement(e,n){let r=se.createElement("template");return r.innerHTML=e,r}};function _e(t,e,n=t,r){if(e===ae)return e;let i=r!==void 0?n._$Co?.[r]:n._$Cl,o=Ue(e)?void 0:e._$litDirective$;return i?.constructor!==o&&(i?._$AO?.(!1),o===void 0?i=void 0:(i=new o(t),i._$AT(t,n,r)),r!==void 0?(n._$Co??=[])[r]=i:n._$Cl=i),i!==void 0&&(e=_e(t,i._$AS(t,e.values),i,r)),e}var Pt=class{constructor(e,n){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:n},parts:r}=this._$AD,i=(e?.creationScope??se).importNode(n,!0);oe.currentNode=i;let o=oe.nextNode(),a=0,s=0,d=r[0];for(;d!==void 0;){if(a===d.index){let c;d.type===2?c=new We(o,o.nextSibling,this,e):d.type===1?c=new d.ctor(o,d.name,d.strings,this,e):d.type===6&&(c=new Mt(o,this,e)),this._$AV.push(c),d=r[++s]}a!==d?.index&&(o=oe.nextNode(),a++)}return oe.currentNode=se,i}p(e){let n=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,n),n+=r.strings.length-2):r._$AI(e[n])),n++}},We=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,n,r,i){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=n,this._$AM=r,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,n=this._$AM;return n!==void 0&&e?.nodeType===11&&(e=n.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,n=this){e=_e(this,e,n),Ue(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==ae&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):wi(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&Ue(this._$AH)?this._$AA.nextSibling.data=e:this.T(se.createTextNode(e)),this._$AH=e}$(e){let{values:n,_$litType$:r}=e,i=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=qe.createElement(bn(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===i)this._$AH.p(n);else{let o=new Pt(i,this),a=o.u(this.options);o.p(n),this.T(a),this._$AH=o}}_$AC(e){let n=mn.get(e.strings);return n===void 0&&mn.set(e.strings,n=new qe(e)),n}k(e){Lt(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let o of e)i===n.length?n.push(r=new t(this.O(Ne()),this.O(Ne()),this,this.options)):r=n[i],r._$AI(o),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);e!==this._$AB;){let r=dn(e).nextSibling;dn(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ve=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,n,r,i,o){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=n,this._$AM=i,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=p}_$AI(e,n=this,r,i){let o=this.strings,a=!1;if(o===void 0)e=_e(this,e,n,0),a=!Ue(e)||e!==this._$AH&&e!==ae,a&&(this._$AH=e);else{let s=e,d,c;for(e=o[0],d=0;d<o.length-1;d++)c=_e(this,s[r+d],n,d),c===ae&&(c=this._$AH[d]),a||=!Ue(c)||c!==this._$AH[d],c===p?e=p:e!==p&&(e+=(c??"")+o[d+1]),this._$AH[d]=c}a&&!i&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ct=class extends ve{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},Et=class extends ve{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},Ot=class extends ve{constructor(e,n,r,i,o){super(e,n,r,i,o),this.type=5}_$AI(e,n=this){if((e=_e(this,e,n,0)??p)===ae)return;let r=this._$AH,i=e===p&&r!==p||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==p&&(r===p||i);i&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Mt=class{constructor(e,n,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=n,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){_e(this,e)}};var Si=zt.litHtmlPolyfillSupport;Si?.(qe,We),(zt.litHtmlVersions??=[]).push("3.3.3");var _n=(t,e,n)=>{let r=n?.renderBefore??e,i=r._$litPart$;if(i===void 0){let o=n?.renderBefore??null;r._$litPart$=i=new We(e.insertBefore(Ne(),o),o,void 0,n??{})}return i._$AI(t),i};var Ht=globalThis,$=class extends N{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=_n(n,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return ae}};$._$litElement$=!0,$.finalized=!0,Ht.litElementHydrateSupport?.({LitElement:$});var Ri=Ht.litElementPolyfillSupport;Ri?.({LitElement:$});(Ht.litElementVersions??=[]).push("4.2.2");var _="knee_recovery";function V(t,e,n){return t.localize!==e.localize||t.locale!==e.locale||t.entities!==e.entities||t.devices!==e.devices||t.config!==e.config||t.user!==e.user||n.some(r=>t.states[r]!==e.states[r])}var Ti=Object.fromEntries(["bank","blocks","count","day","distance","done","dose","jog","last_7_days","level","limit","longest","minutes","name","names","number","percent","reps","run_today","seconds","sets","target","time","unit","until","walk","week_before","weeks"].map(t=>[t,"–"]));function k(t){return(e,n)=>t(`component.${_}.common.${e}`,{...Ti,...n})}function U(t){return k(t)("card_today")!==""}var z=class{ensure(e,n){this.asked===e.language||U(e.localize)||(this.asked=e.language,e.loadBackendTranslation("common",_).then(n,()=>{this.asked=void 0}))}};async function xe(t,e,n,r={}){let i=await C(t,e,n,r),{entry_id:o,counts_reason:a}=i??{};return{id:typeof o=="string"?o:void 0,uncounted:typeof a=="string"?a:void 0}}async function C(t,e,n,r={}){return(await Nt(t,_,n,{...r,...e===void 0?{}:{config_entry_id:e}},!0)).response}async function de(t,e,n){await C(t,e,"undo",{entry_id:n})}async function xn(t,e,n,r){await Nt(t,"todo","update_item",{entity_id:e,item:n,status:r?"completed":"needs_action"},!1)}async function It(t,e,n){await Nt(t,"select","select_option",{entity_id:e,option:n},!1)}async function Nt(t,e,n,r,i){return t.callService(e,n,r,void 0,!1,i)}var vn=3;async function ke(t,e){let n=k(t.localize),r=e??{};if(e===vn||r.error?.code===vn)return n("card_error_connection");let{translation_domain:i,translation_key:o}=r;if(i&&o)try{let a=await t.loadBackendTranslation("exceptions",i),s=`component.${i}.exceptions.${o}.message`,d=a(s,r.translation_placeholders);if(d)return d}catch{}return n("card_error")}function T(t){if(t===void 0||t.state.trim()==="")return;let e=Number(t.state);return Number.isFinite(e)?e:void 0}function A(t,e){let n=t?.attributes[e];return typeof n=="number"&&Number.isFinite(n)?n:void 0}function S(t,e){let n=t?.attributes[e];return typeof n=="string"&&n!==""?n:void 0}function P(t,e){let n=t?.attributes[e];return Array.isArray(n)?n:[]}var kn=864e5;function L(t,e){return new Date(Date.parse(`${t}T00:00:00Z`)+e*kn).toISOString().slice(0,10)}function we(t,e){return Math.round((Date.parse(e)-Date.parse(t))/kn)}function Ai(t){return new Date(`${t}T00:00:00Z`).getUTCDay()}function je(t,e){return L(t,-((Ai(t)-e+7)%7))}function $e(t){let e=new Intl.DateTimeFormat("en-CA",t===void 0?{}:{timeZone:t});return n=>e.format(n)}function ot(t,e){if(e.kind!=="one")return 1;let n=t.states[e.runner.entities["sensor.distance_week"]??""],r=new Date(`${S(n,"last_reset")?.slice(0,10)}T00:00:00Z`).getUTCDay();return Number.isNaN(r)?1:r}function G({text:t,link:e}){return l`<ha-card>
    <div class="notice">
      <p>${t}</p>
      ${e?l`<a class="link" href=${e.path} @click=${Pi}>${e.text}</a>`:p}
    </div>
  </ha-card>`}function Pi(t){t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),history.pushState(null,"",t.currentTarget.href),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}})))}var Ci="sensor.run_light";function w(t){return wn(t).filter(([,e])=>Ci in e).map(([e,n])=>{let r=t.devices[e];return{deviceId:e,entities:n,entryId:qt(r),name:Ut(r)}}).sort((e,n)=>e.name.localeCompare(n.name)||e.deviceId.localeCompare(n.deviceId))}function E(t,e,n){let r=t.length===1,{device_id:i,entity:o}=n;if(i||o){let s=i||o&&e.entities[o]?.device_id,d=s?qt(e.devices[s]):void 0,c=t.find(u=>u.deviceId===s)??t.find(u=>d!==void 0&&u.entryId===d);return c?{kind:"one",runner:c,alone:r}:{kind:"gone"}}let[a]=t;return a===void 0?{kind:"none"}:r?{kind:"one",runner:a,alone:r}:{kind:"several",names:t.map(({name:s})=>s)}}var Ei="sensor.shoe_distance";function le(t,e){return wn(t).filter(([n,r])=>{let i=qt(t.devices[n]);return Ei in r&&i!==void 0&&i===e.entryId}).map(([n,r])=>({deviceId:n,name:Ut(t.devices[n]),given:Ut({...t.devices[n],name_by_user:null}),entities:r})).sort((n,r)=>n.name.localeCompare(r.name))}function wn(t){let e=new Map;for(let n of Object.values(t.entities)){let r=Oi(n);if(r===void 0||!n.device_id)continue;let i=e.get(n.device_id)??{};i[r]=n.entity_id,e.set(n.device_id,i)}return[...e]}function Oi(t){if(!(t.platform!==_||!t.translation_key))return`${t.entity_id.split(".",1)[0]}.${t.translation_key}`}function qt(t){return t?.config_entry_id??t?.primary_config_entry??t?.config_entries?.[0]}function Ut(t){return t?.name_by_user||t?.name||""}var Se="knee-recovery-card";function D(t){if(typeof t!="object"||t===null)throw new Error("The card needs a configuration.");for(let e of["device_id","entity"]){let n=t[e];if(n!=null&&typeof n!="string")throw new Error(`${e} must be one id, written as text.`)}return t}function q(t){let[e,n]=w(t);return e&&n?{device_id:e.deviceId}:{}}function ce(t,e,n=Se){if(t.entities[e]?.platform!==_)return null;let r=E(w(t),t,{entity:e});if(r.kind!=="one")return null;let i=`custom:${n}`;return{config:r.alone?{type:i}:{type:i,device_id:r.runner.deviceId}}}var K={schema:[{name:"device_id",selector:{device:{filter:{integration:_}}}}],computeLabel:(t,e)=>k(e)("card_editor_runner"),computeHelper:(t,e)=>k(e)("card_editor_runner_help")};var Q=R`
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
`;var Y=R`
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
  .label {
    color: var(--quiet);
    font-size: 14px;
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

  /* A next step in place of the day */
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
    .answer {
      flex-wrap: wrap;
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
`;var Rn=12,Tn=["run","exercises","pain","score","red_flag"],An=["flare_up","pause"],Mi=3;function Pn(t,e){return L(je(t,e),-7*(Rn-1))}function Cn(t,e,n,r){let i=new Map;for(let a of $n(t)){let s=String(a.local_date);i.set(s,[...i.get(s)??[],a])}let o=$n(e);return Array.from({length:7*Rn},(a,s)=>{let d=L(n,s);return zi(d,i.get(d)??[],o,r)})}function $n(t){let{entries:e}=t??{};return Array.isArray(e)?e:[]}function zi(t,e,n,r){let i=e.flatMap(s=>[s.level,s.pain_before,s.pain_peak]).filter(s=>typeof s=="number"),o=e.filter(({kind:s})=>s==="run").map(s=>s.distance_m).filter(s=>typeof s=="number"),a=t>r;return{date:t,runM:o.reduce((s,d)=>s+d,0),exercises:e.some(({kind:s})=>s==="exercises"),pain:i.length===0?void 0:Math.max(...i),scores:e.flatMap(({kind:s,measure:d,value:c})=>s==="score"&&typeof c=="number"?[[String(d),c]]:[]),symptoms:[...new Set(e.flatMap(({symptoms:s})=>En(s)))],signs:e.filter(({kind:s})=>s==="red_flag").map(Li),flaredUp:!a&&Sn(n,"flare_up",t,Mi),paused:!a&&Sn(n,"pause",t,1/0),isToday:t===r,isAhead:a}}function Li({cleared:t,flags:e}){return t===!0?"cleared":En(e).length>0?"flag":"no_flag"}function En(t){return Array.isArray(t)?t.map(String):[]}function Sn(t,e,n,r){let i=t.filter(o=>o.kind===e&&String(o.local_date)<=n).at(-1);return i?.on===!0&&we(String(i.local_date),n)<r}var On={opened:void 0,refused:"card_report_refused",unanswered:"card_report_unanswered"};async function Mn(t,e,n){try{let i=(await t.callWS({type:`${_}/report_link`,entry_id:e}))?.path;return typeof i!="string"?"unanswered":(n(i),"opened")}catch(r){return r?.code==="unauthorized"?"refused":"unanswered"}}function zn(t){let e=document.createElement("a");e.href=t,e.target="_blank",e.rel="noopener",e.click()}var Ln=R`
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
`;function Hn(t){let e=new Map;return(n,r)=>{let i=JSON.stringify([n,r]),o=e.get(i)??t(n,r);return e.set(i,o),o}}var st=Hn((t,e)=>new Intl.NumberFormat(t,e)),In=Hn((t,e)=>new Intl.DateTimeFormat(t,{...e,timeZone:"UTC"})),Dn={km:1e3,mi:1609.344,nmi:1852,m:1,yd:.9144,ft:.3048,in:.0254,cm:.01,mm:.001},Di=new Set(["km","mi","nmi"]);function Hi(t){switch(t.number_format){case"comma_decimal":return["en-US","en"];case"decimal_comma":return["de","es","it"];case"space_comma":return["fr","sv","cs"];case"quote_decimal":return["de-CH"];case"none":return"en-US";case"system":return;default:return t.language}}function v(t,e,n={maximumFractionDigits:1}){let r=e.number_format!=="none";return st(Hi(e),{...n,useGrouping:r}).format(t)}function J(t,e){return st(e.language,{style:"percent",maximumFractionDigits:1}).formatToParts(t/100).map(n=>n.value).join("")}function H(t,{language:e},n){let r=new Date(`${t}T00:00:00Z`);return Number.isNaN(r.getTime())?t:In(e,n).format(r)}function X(t,e){return H(t,e,{weekday:"long",day:"numeric",month:"short"})}function Nn(t,e){return H(t,e,{day:"numeric",month:"short",year:"numeric"})}function Un(t,e,n,r=!1){let i=a=>new Date(`${a}T00:00:00Z`),o=r?{year:"numeric"}:{day:"numeric"};return In(n.language,{...o,month:"short"}).formatRange(i(t),i(e))}var Z=class{constructor(e,n){this.unit=e;this.locale=n;Dn[e]===void 0&&(this.unit="km"),this.metres=Dn[e]??1e3,this.decimals=Di.has(this.unit)?1:0}fromMetres(e){return this.write(e/this.metres)}allowance(e){let n=10**this.decimals;return this.write(Math.floor(e*n+1e-6)/n)}inUnit(e){return e/this.metres}toMetres(e){return e*this.metres}plain(e){return`${v(e,this.locale)} ${this.unit}`}atMost(e){let{number:n,unit:r}=this.allowance(e/this.metres);return`${n} ${r}`}text(e){let{number:n,unit:r}=this.fromMetres(e);return`${n} ${r}`}write(e){let n=Number(e.toFixed(this.decimals)),r=n===0?0:this.decimals;return{number:v(n,this.locale,{minimumFractionDigits:r,maximumFractionDigits:r}),unit:this.unit}}};function ee(t,e,n){switch(e.kind){case"none":return Re(t,n("card_no_runner"),n("card_add_runner"),`dashboard/add?domain=${_}`);case"gone":return{kind:"notice",text:n("card_runner_gone"),link:void 0};case"several":{let r=Ii(e.names,t.language);return{kind:"notice",text:n("card_which_runner",{names:r}),link:void 0}}}}function te(t,e,n){let r=n("card_not_loaded",{name:e});return Re(t,r,n("card_open_integration"),`integration/${_}`)}function Re(t,e,n,r){let i=`/config/integrations/${r}`;return{kind:"notice",text:e,link:t.user?.is_admin?{text:n,path:i}:void 0}}function Ii(t,e){return new Intl.ListFormat(e,{type:"conjunction"}).format(t)}var Ni=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.worst_pain_7_days","sensor.rehab_streak","sensor.distance_week","event.activity"];function qn(t){return t.kind!=="one"?[]:Ni.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function Wn(t,e,n,r){if(!U(t.localize))return{kind:"waiting"};let i=k(t.localize);if(e.kind!=="one")return ee(t,e,i);let{alone:o,runner:a}=e,s=t.states[String(a.entities["sensor.run_light"])];if(s===void 0||s.state==="unavailable")return te(t,a.name,i);if(n===void 0)return{kind:"waiting"};let{length:d}=t.config.unit_system,c=new Z(d,t.locale),u=m=>qi(m,i,c,t),f=n.findIndex(({date:m})=>m===r);return{kind:"calendar",title:o?i("card_calendar"):`${i("card_calendar")} · ${a.name}`,weekdays:n.slice(0,7).map(({date:m})=>H(m,t.locale,{weekday:"narrow"})),cells:n.map((m,h)=>Ui(m,h,u(m),t)),told:f<0?[]:[f,f-1,f-2].flatMap(m=>n[m]??[]).map(u),say:i}}function Ui(t,e,{facts:n,title:r},i){let o=t.date.endsWith("-01")||e===0;return{day:t,number:H(t.date,i.locale,{day:"numeric"}),label:`${r}: ${n.join(", ")}`,month:o?H(t.date,i.locale,{month:"short"}):""}}function qi(t,e,n,r){let{locale:i}=r,o=s=>v(s,i),a=[t.flaredUp?e("card_day_flare_up"):"",t.paused?e("card_day_pause"):"",t.runM>0?e("card_day_run",{distance:n.text(t.runM)}):"",t.exercises?e("card_day_exercises"):"",t.pain===void 0?"":e("card_day_pain",{level:o(t.pain)}),...t.symptoms.map(s=>e(`card_symptom_${s}`)),...t.scores.map(([s,d])=>e("card_day_score",{name:Wi(s,e),level:o(d)})),...t.signs.map(s=>e(`card_day_${s}`))].filter(Boolean);return{title:X(t.date,i),facts:a.length>0?a:[e("card_day_nothing")]}}function Wi(t,e){return e(`card_measure_${t}`)||t.toUpperCase().replace("_","-")}var pe=class extends ${constructor(){super(...arguments);this.config={};this.view={kind:"waiting"};this.report="opened";this.words=new z;this.request=0}setConfig(n){this.config=D(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:qn(this.choice);r!==void 0&&!V(r,n,i)||(this.choice??=E(w(n),n,this.config),this.load(n,this.choice),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 15}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}async load(n,r){if(r.kind!=="one")return;let i=++this.request,o=$e(n.config.time_zone)(Date.now()),a=Pn(o,ot(n,r)),s=d=>C(n,r.runner.entryId,"get_entries",d);try{let[d,c]=await Promise.all([s({start:a,kinds:Tn}),s({kinds:An})]);if(i!==this.request)return;this.days=Cn(d,c,a,o),this.requestUpdate()}catch{}}willUpdate(n){this.home!==void 0&&(this.choice??=E(w(this.home),this.home,this.config),this.view=Wn(this.home,this.choice,this.days,this.chosen))}render(){switch(this.view.kind){case"waiting":return ji;case"notice":return G(this.view);case"calendar":return this.calendar(this.view)}}calendar({cells:n,say:r,title:i,told:o,weekdays:a}){let s=On[this.report];return l`<ha-card>
      <div class="calendar">
        <h2>${i}</h2>
        <div class="grid" role="group" aria-label=${i}>
          ${a.map(d=>l`<span class="weekday" aria-hidden="true">${d}</span>`)}
          ${n.map(d=>this.cell(d))}
        </div>
        <p class="key" aria-hidden="true">
          <span><i class="ran"></i>${r("card_key_run")}</span>
          <span><i class="did"></i>${r("card_day_exercises")}</span>
          <span><b class="hurt">2</b>${r("card_key_pain")}</span>
          ${n.some(({day:d})=>d.signs.includes("flag"))?l`<span><b class="flag">!</b>${r("card_key_flag")}</span>`:p}
          ${n.some(({day:d})=>d.flaredUp||d.paused)?l`<span><i class="frozen"></i>${r("card_key_frozen")}</span>`:p}
        </p>
        <div class="told" role="status">
          ${o.length===0?l`<p class="label">${r("card_calendar_hint")}</p>`:o.map(({facts:d,title:c})=>l`<div>
                      <h3>${c}</h3>
                      <p>${d.join(" · ")}</p>
                    </div>`)}
        </div>
        <p class="report">
          <button type="button" class="link" @click=${()=>{this.openReport()}}>
            ${r("card_report")}
          </button>
          <span role="status">${s===void 0?p:r(s)}</span>
        </p>
      </div>
    </ha-card>`}async openReport(){let n=this.choice?.kind==="one"?this.choice.runner:void 0;this.home===void 0||n?.entryId===void 0||(this.report=await Mn(this.home,n.entryId,zn),this.requestUpdate())}cell({day:n,label:r,month:i,number:o}){let a=n.date===this.chosen,s=()=>{this.chosen=a?void 0:n.date,this.requestUpdate()};return l`<button
      type="button"
      class="day-cell ${n.isToday?"today":""} ${n.isAhead?"ahead":""} ${n.flaredUp||n.paused?"frozen":""}"
      style=${n.pain?`--pain: ${n.pain}`:p}
      aria-pressed=${a?"true":"false"}
      @click=${s}
    >
      <span class="heard">${r}</span>
      <span class="number" aria-hidden="true">${o}${i?l` ${i}`:p}</span>
      ${n.exercises?l`<i class="did"></i>`:p}
      ${n.pain===void 0?p:l`<span class="hurt" aria-hidden="true">${n.pain}</span>`}
      ${n.signs.includes("flag")?l`<b class="flag" aria-hidden="true">!</b>`:p}
      ${n.runM>0?l`<i class="ran"></i>`:p}
    </button>`}};pe.styles=[Y,Q,Ln],pe.getConfigForm=()=>K,pe.getStubConfig=q;var ji=l`<ha-card>
  <div class="waiting calendar" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="grid"></div>
    <div class="told"></div>
  </div>
</ha-card>`;var Te="knee-recovery-calendar-card";var at="knee-recovery-dashboard-editor",Ae=class extends ${constructor(){super(...arguments);this.config={}}setConfig(n){this.config=n,this.requestUpdate()}render(){if(this.hass===void 0)return l``;let n=k(this.hass.localize),{device_id:r=""}=this.config;return l`<label>
      <span>${n("card_editor_runner")}</span>
      <select @change=${i=>this.choose(i.target.value)}>
        <option value="" .selected=${r===""}>${n("card_editor_everyone")}</option>
        ${w(this.hass).map(({deviceId:i,name:o})=>l`<option value=${i} .selected=${i===r}>${o}</option>`)}
      </select>
      <p>${n("card_editor_runner_help")}</p>
    </label>`}choose(n){let{device_id:r,...i}=this.config,a={config:n===""?i:{...i,device_id:n}};this.dispatchEvent(new CustomEvent("config-changed",{detail:a,bubbles:!0,composed:!0}))}};Ae.properties={hass:{attribute:!1}},Ae.styles=R`
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
  `;var Ce=[6,12,26,52,"all"],Wt=5e3,jn=48,Pe=4;function lt({today:t,weekStart:e,weeks:n}){return L(je(t,e),-7*(n-1+Pe))}function Bn(t,e,n){let{limitPercent:r,today:i,weekStart:o,weeks:a}=n,s=lt(n),d=a+Pe,c=y=>Math.floor(we(s,y)/7),u=Array.from({length:d},()=>[]);for(let y of t)u[c(y.date)]?.push(y);let f=Array.from({length:d},()=>[]);for(let{date:y,value:g}of e)f[c(y)]?.push(g);let m=u.map(y=>y.reduce((g,{distanceM:b})=>g+b,0)),h=Bi(t,i,o);return u.slice(Pe).map((y,g)=>{let b=g+Pe,j=L(s,7*b),Je=m[b],Xe=m[b-1],Le=b===d-1,ge=[...f[b],...y.flatMap(M=>M.pain??[])];return{from:j,to:L(j,6),runM:Je,runs:y.length,byShoe:Fi(y),longestM:y.length===0?void 0:Math.max(...y.map(M=>M.distanceM)),ceilingM:r===void 0||Xe<Wt?void 0:Math.floor(Xe*(100+r)/100),pain:ge.length===0?void 0:Math.max(...ge),isNow:Le,expectedM:Le&&h>0?Je+h:void 0}})}function Fi(t){let e=new Map;for(let{distanceM:n,shoe:r=""}of t)e.set(r,(e.get(r)??0)+n);return[...e]}function Bi(t,e,n){let r=je(e,n),i=L(r,-7*Pe),o=we(r,e),a=t.filter(({date:s})=>s>=i&&s<r&&we(i,s)%7>o);return Math.round(a.reduce((s,{distanceM:d})=>s+d,0)/Pe)}function Vn(t,e){let n=dt(e),r=h=>h.filter(({date:y})=>dt(y)<=n),[i,o]=[r(t.distance),r(t.pain)],a=Math.min(...[...i,...o].map(({date:h})=>dt(h)));if(!Number.isFinite(a))return[];let s=n-a<jn?1:n-a<3*jn?3:12,d=a-a%s,c=Math.floor((n-d)/s)+1,u=({date:h})=>Math.floor((dt(h)-d)/s),f=new Array(c).fill(0);for(let h of i)f[u(h)]=f[u(h)]+h.value;let m=new Array(c).fill(void 0);for(let h of o)m[u(h)]=Math.max(m[u(h)]??0,h.value);return f.map((h,y)=>{let g=d+y*s,b=Math.max(0,Math.round(h));return{from:Fn(g),to:L(Fn(g+s),-1),runM:b,runs:void 0,byShoe:b>0?[["",b]]:[],longestM:void 0,ceilingM:void 0,pain:m[y],isNow:y===c-1,expectedM:void 0}})}function dt(t){return Number(t.slice(0,4))*12+Number(t.slice(5,7))-1}function Fn(t){let[e,n]=[Math.floor(t/12),t%12+1];return`${String(e).padStart(4,"0")}-${String(n).padStart(2,"0")}-01`}var Ee="knee-recovery-load-card",jt=12;function Gn(t){let e=D(t),{range:n}=e;if(n==null||n==="")return Vi(e);let r=Ce.find(i=>String(i)===String(n));if(r===void 0)throw new Error(`range must be one of ${Ce.join(", ")}.`);return{...e,range:r}}function Vi({range:t,...e}){return e}var Gi=["distance_7_days","distance_week","mileage_ramp","longest_run_30_days"];function Kn(t,e){let n=t.entities[e]?.translation_key;return n&&Gi.includes(n)?ce(t,e,Ee):null}var Qn={schema:[...K.schema,{name:"range",selector:{select:{mode:"dropdown",options:Ce.map(t=>({value:String(t),label:String(t)}))}}}],computeLabel:(t,e)=>k(e)(t.name==="range"?"card_editor_range":"card_editor_runner"),computeHelper:(t,e)=>k(e)(t.name==="range"?"card_editor_range_help":"card_editor_runner_help")};var Oe="knee-recovery-shoes-card";function Yn(t,e){return w(t).flatMap(r=>le(t,r)).some(({entities:r})=>Object.values(r).includes(e))?ce(t,e,Oe):null}var Zn="knee-recovery-session-card",Ft=({runner:t},...e)=>e.flatMap(n=>{let r=t?.entities[n];return r===void 0?[]:[{type:"tile",entity:r,name:{type:"entity"},visibility:[{condition:"state",entity:r,state_not:"unknown"}]}]}),Fe=(t,{whose:e})=>({type:`custom:${t}`,...e,grid_options:{columns:"full"}}),ne=(...t)=>t.length===0?[]:[{type:"grid",cards:t}],Ki=t=>[...ne(Fe(Se,t)),...ne(...Ft(t,"sensor.next_run","sensor.knee_pain","switch.flare_up","switch.pause"))],Qi=t=>[{type:"grid",cards:[Fe(Ee,t)],column_span:2},...ne(...Ft(t,"sensor.distance_allowed","sensor.distance_7_days","sensor.mileage_ramp","sensor.longest_run_30_days","sensor.single_run_jump","sensor.last_run"))],Yi=t=>e=>{let n=e.runner?.entities["todo.exercises"];return[...t(Zn)?ne(Fe(Zn,e)):[],...ne(...n===void 0?[]:[{type:"todo-list",entity:n}],...Ft(e,"sensor.rehab_streak","sensor.rehab_sessions_week","sensor.rehab_adherence","sensor.ladder_level"))]},Zi=t=>ne(Fe(Oe,t)),Ji=t=>{let e=t.runner?.entities["calendar.plan"];return[...ne(Fe(Te,t)),...ne(...e===void 0?[]:[{type:"calendar",entities:[e],initial_view:"listWeek"}])]};function Jn(t,e,n,r){let{device_id:i}=D(t),o=w(e),a=o.filter(({deviceId:c})=>!i||c===i),s=a.length===0?[{runner:void 0,whose:i?{device_id:i}:{}}]:a.map(c=>({runner:c,whose:o.length===1?{}:{device_id:c.deviceId}})),d=(c,u,f,m)=>{let h=s.flatMap(m),y=h.reduce((g,b)=>g+(b.column_span??1),0);return{type:"sections",title:u,path:c,icon:f,max_columns:Math.min(4,y),sections:h}};return[d("today",n("card_today"),"mdi:run",Ki),d("load",n("card_view_load"),"mdi:chart-bar",Qi),d("exercises",n("card_exercises"),"mdi:dumbbell",Yi(r)),d("shoes",n("card_shoes"),"mdi:shoe-sneaker",Zi),d("history",n("card_view_history"),"mdi:calendar-month",Ji)].filter(({sections:c})=>c.length>0)}var Xn="ll-strategy-dashboard-knee-recovery",Me=class extends HTMLElement{static async generate(e,n){let r=await n.loadBackendTranslation("common",_),i=o=>customElements.get(o)!==void 0;return{views:Jn(e,n,k(r),i)}}};Me.getCreateSuggestions=()=>({title:"Knee recovery",icon:"mdi:run"}),Me.getConfigElement=()=>document.createElement(at);var Xi={green:B`<circle class="body" cx="24" cy="24" r="21" />
    <path class="sign" d="M14 25l7 7 13-15" />`,amber:B`<path class="body" d="M24 5.5l20 36H4z" />
    <path class="sign" d="M24 19v10M24 35.4v.2" />`,red:B`<path class="body" d="M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z" />
    <path class="sign" d="M18.5 16v16M29.5 16v16" />`,incomplete:B`<path class="ring" d="M34.5 42.2a21 21 0 1 1 7.7-7.7" />
    <path class="sign" d="M18.5 18.5a5.5 5.5 0 1 1 8 5c-1.9 1-2.5 2-2.5 4M24 33.4v.2" />`,unknown:B`<circle class="ring dotted" cx="24" cy="24" r="21" />
    <path class="sign" d="M15 24v.2M24 24v.2M33 24v.2" />`},ue=l`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M10 26l9 9 19-22" />
</svg>`,W=l`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 8v20M24 39v.2" />
</svg>`;function er(t){return l`<svg class="shape" viewBox="0 0 48 48" aria-hidden="true">${Xi[t]}</svg>`}var re=class{constructor(e){this.ports=e;this.phase={at:"idle"}}get busy(){return this.phase.at==="sending"||this.phase.at==="undoing"}get undoable(){let{phase:e}=this;return(e.at==="sent"||e.at==="failed")&&e.sent?.takeBack!==void 0}get said(){let{phase:e}=this;switch(e.at){case"sent":case"undoing":return e.sent.note===""?e.tap.said:`${e.tap.said} ${e.sent.note}`;case"undone":return e.tap.undone;default:return""}}get failed(){return this.phase.at==="failed"?this.phase.message:""}async tap(e){if(!this.busy){this.enter({at:"sending",tap:e});try{let n=await e.send();this.enter({at:"sent",tap:e,sent:n},3e4)}catch(n){await this.fail(e,n,void 0)}}}async undo(){let{phase:e}=this;if(e.at!=="sent"&&e.at!=="failed")return;let{sent:n,tap:r}=e;if(n?.takeBack!==void 0){this.enter({at:"undoing",tap:r,sent:n});try{await n.takeBack(),this.enter({at:"undone",tap:r},3e4)}catch(i){await this.fail(r,i,n)}}}async fail(e,n,r){let i=await this.ports.explain(n);this.enter({at:"failed",tap:e,message:i,sent:r})}enter(e,n){clearTimeout(this.timer),this.phase=e,n!==void 0&&(this.timer=setTimeout(()=>this.enter({at:"idle"}),n)),this.ports.changed()}};var ct=t=>`${Math.round(t*1e3)/10}%`;function tr(t,e,n){return l`<div class="spans" role="group" aria-label=${t.say("card_load_range")}>
    ${t.spans.map(({span:r,text:i})=>l`<button
          type="button"
          class="span"
          aria-pressed=${r===e?"true":"false"}
          @click=${()=>n.choose(r)}
        >
          ${i}
        </button>`)}
  </div>`}function nr(t,e,n){let{lines:r,painPath:i,say:o,slots:a}=t,s=a.some(({from:d})=>d===e)?e:a.at(-1)?.from;return l`<div class="chart ${a.length>30?"dense":""}">
      <div class="scale" aria-hidden="true">
        <span style="inset-block-start: 0">10</span>
        <span class="zero">0</span>
        ${r.map(({at:d,text:c})=>l`<span class="line" style="--at: ${d}">${c}</span>`)}
      </div>
      <div class="plot">
        <div class="lines" aria-hidden="true">
          <hr class="knee-zero" />
          ${r.map(({at:d})=>l`<hr style="--at: ${d}" />`)}
        </div>
        <svg class="pain-line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          ${B`<path d=${i} />`}
        </svg>
        <div
          class="slots"
          role="group"
          aria-label=${o("card_load_chart")}
          @keydown=${d=>to(d)}
        >
          ${a.map(d=>eo(d,d.from===e,d.from===s,n))}
        </div>
      </div>
      <div class="dates" aria-hidden="true">
        ${a.map(({date:d})=>l`<span>${d?l`<i>${d}</i>`:p}</span>`)}
      </div>
    </div>
    ${no(t)}`}function eo(t,e,n,{open:r}){let{ceiling:i,expected:o,from:a,isNow:s,label:d,longest:c,pain:u,pieces:f}=t;return l`<button
    type="button"
    class="slot ${s?"now":""}"
    aria-label=${d}
    aria-pressed=${e?"true":"false"}
    tabindex=${n?0:-1}
    @click=${()=>r(a)}
  >
    <span class="knee-lane">
      ${u===void 0?p:l`<i class="dot" style="--at: ${u}"></i>`}
    </span>
    <span class="bar-lane">
      ${o===void 0?p:l`<i class="expected" style="block-size: ${ct(o)}"></i>`}
      <span class="pile"
        >${f.map(({colour:m,height:h})=>l`<i class=${m} style="block-size: ${ct(h)}"></i>`)}</span
      >
      ${i===void 0?p:l`<i class="ceiling" style="inset-block-end: ${ct(i)}"></i>`}
      ${c===void 0?p:l`<i class="longest" style="inset-block-end: ${ct(c)}"></i>`}
    </span>
  </button>`}function to(t){let e=[...t.currentTarget.querySelectorAll(".slot")],n=e.indexOf(t.target),r=getComputedStyle(e[0]).direction==="rtl",o={ArrowLeft:r?1:-1,ArrowRight:r?-1:1,Home:-n,End:e.length-1-n}[t.key];o!==void 0&&(t.preventDefault(),e[n+o]?.focus())}function no({key:t,say:e}){let{hasCeiling:n,hasExpected:r,hasLongest:i,hasPain:o,shoes:a}=t,s=(d,c)=>l`<span>${d}${c}</span>`;return l`<p class="key" aria-hidden="true">
    ${a.map(({colour:d,name:c})=>s(l`<i class="swatch ${d}"></i>`,c))}
    ${n?s(l`<i class="ceiling"></i>`,e("card_key_limit")):p}
    ${i?s(l`<i class="longest"></i>`,e("card_key_longest")):p}
    ${r?s(l`<i class="expected"></i>`,e("card_key_expected")):p}
    ${o?s(l`<i class="dot"></i>`,e("card_key_pain")):p}
  </p>`}var ir={km:1e3,mi:1609.344};function Bt(t){return t==="mi"?"mi":"km"}function Vt(t,e,n){let r=t.told.pain_peak;return{distance:v(t.distanceM/ir[e],n,{maximumFractionDigits:2}),duration:t.durationS===void 0?"":pt(t.durationS),pain:typeof r=="number"?v(r,n):"",shoe:t.shoe??""}}function or(t,e,n){let r={};return e.distance!==t.distance&&(r.distance=rr(e.distance),r.unit=n),e.duration!==t.duration&&(r.duration=e.duration.trim()),e.pain!==t.pain&&(r.pain_peak=rr(e.pain)),e.shoe!==t.shoe&&(r.shoe=e.shoe),Object.keys(r).length===0?void 0:r}function rr(t){let e=t.trim().replace(",","."),n=Number(e);return e===""||Number.isNaN(n)?t.trim():n}function pt(t){let e=Math.round(t),[n,r]=[Math.floor(e/3600),Math.floor(e%3600/60)],i=a=>String(a).padStart(2,"0"),o=i(e%60);return n>0?`${n}:${i(r)}:${o}`:`${r}:${o}`}function sr(t,e){if(!(!t.durationS||t.distanceM<=0))return pt(t.durationS*ir[e]/t.distanceM)}function ut(t){let{entries:e}=t??{};return Array.isArray(e)?e.flatMap(ro):[]}function ro(t){let{at:e,distance_m:n,entry_id:r,kind:i,local_date:o,sources:a}=t;if(i!=="run"||typeof n!="number")return[];let s=[t.pain_before,t.pain_peak].filter(d=>typeof d=="number");return[{id:String(r),date:String(o),at:String(e),distanceM:n,durationS:io(t.duration_s),shoe:ar(t.shoe),pain:s.length===0?void 0:Math.max(...s),verdict:ar(t.verdict),merged:t.merged===!0,sources:Array.isArray(a)?a.map(String):[],told:t}]}function io(t){return typeof t=="number"?t:void 0}function ar(t){return typeof t=="string"&&t!==""?t:void 0}var ft={distance:[],pain:[]},oo="2000-01-01T00:00:00Z";function dr(t,e){return{type:"recorder/statistics_during_period",start_time:e===void 0?oo:`${e}T00:00:00+14:00`,period:e===void 0?"month":"day",statistic_ids:[Gt(t,"distance"),Gt(t,"pain")],types:["change","max"],units:{distance:"m"}}}function lr(t,e,n){let r=(i,o)=>{let a=(t??{})[Gt(e,i)];return Array.isArray(a)?a.flatMap(s=>{let{start:d,[o]:c}=s;return typeof d!="number"||typeof c!="number"?[]:[{date:n(d),value:c}]}):[]};return{distance:r("distance","change"),pain:r("pain","max")}}function Gt(t,e){return`${_}:${t.toLowerCase()}_${e}`}var so=9e3,mt=class{constructor(e){this.ports=e;this.request=0}async ask(e){let n=++this.request;try{let[r,i]=await Promise.all([e==="all"?void 0:this.ports.entries(e),this.ports.curves(e).catch(()=>ft)]);if(n!==this.request)return;this.heard={span:e,runs:ut(r),curves:i},this.ports.changed()}catch{}}async refresh(e){clearTimeout(this.later),this.later=setTimeout(()=>{this.ask(e)},so),await this.ask(e)}rest(){clearTimeout(this.later)}};var ht=20;function cr(t,e,n,r){let i=e&&[...e].reverse();return{...t,rows:i?.slice(0,n).map(o=>ao(o,r)),hasMore:(e?.length??0)>n}}function ao(t,{colours:e,distances:n,hass:r,say:i,unit:o}){let{locale:a}=r,s=sr(t,o),d=t.verdict??"";return{run:t,title:`${X(t.date,a)} · ${n.text(t.distanceM)}`,facts:[t.durationS===void 0?"":pt(t.durationS),s===void 0?"":`${s} /${o}`,t.shoe??i("card_run_no_shoe")].filter(Boolean),colour:e.of(t.shoe),verdict:d===""?"":i(`card_light_${d}`),light:d,pain:t.pain===void 0?"":i("card_day_pain",{level:v(t.pain,a)}),sources:t.merged?[...new Set(t.sources)].join(", "):""}}function pr(t,e,n,r,i){let{say:o}=t,{earlier:a,facts:s,hasMore:d,later:c,rows:u,title:f}=e,m=(h,y,g)=>l`<button
      type="button"
      class="beside ${g}"
      aria-label=${o(y)}
      ?disabled=${h===void 0}
      @click=${()=>h&&i.open(h)}
    ></button>`;return l`<section class="part opened" aria-busy=${u?"false":"true"}>
    <div class="head">
      ${m(a,"card_load_earlier","back")}
      <div>
        <h3 tabindex="-1">${f}</h3>
        <p class="label">
          ${s.map((h,y)=>l`${y>0?" · ":""}<span>${h}</span>`)}
        </p>
      </div>
      ${m(c,"card_load_later","on")}
    </div>
    ${u?.length===0?l`<p class="label">${o("card_load_none")}</p>`:p}
    <ul class="runs">
      ${u?.map(h=>n?.id===h.run.id?co(t,h,n,r,i):lo(h,o,i))}
    </ul>
    ${d?l`<button type="button" class="act" @click=${i.more}>
            ${o("card_load_more")}
          </button>`:p}
  </section>`}function lo(t,e,n){let{colour:r,facts:i,light:o,pain:a,title:s,verdict:d}=t;return l`<li>
    <p>
      <span class="name">${s}</span>
      <span class="dose"
        ><i class="swatch ${r}" aria-hidden="true"></i>${i.join(" · ")}</span
      >
      ${d||a?l`<span class="dose"
              ><i class="verdict ${o}" aria-hidden="true"></i>${[d,a].filter(Boolean).join(" · ")}</span
            >`:p}
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
  </li>`}function co(t,e,{draft:n,isSure:r},i,o){let{pairs:a,say:s,unit:d}=t,c=m=>h=>o.type(m,h.currentTarget.value),u=(m,h,y)=>l`<label>
      <span>${h}</span>
      <input
        name=${m}
        inputmode=${y}
        autocomplete="off"
        .value=${n[m]}
        @input=${c(m)}
      />
    </label>`,f=m=>{m.preventDefault(),o.save(e)};return l`<li class="editing">
    <form aria-label=${e.title} aria-busy=${i?"true":"false"} @submit=${f}>
      <p class="name">${e.title}</p>
      <div class="fields">
        ${u("distance",s("card_run_distance",{unit:d}),"decimal")}
        ${u("duration",s("card_run_duration"),"text")}
        ${u("pain",s("card_run_pain"),"decimal")}
        ${a.length===0?p:l`<label>
                <span>${s("card_run_shoe")}</span>
                <select name="shoe" @change=${c("shoe")}>
                  ${po(e,t).map(({name:m,value:h})=>l`<option value=${h} .selected=${h===n.shoe}>
                        ${m}
                      </option>`)}
                </select>
              </label>`}
      </div>
      ${e.sources?l`<p class="label">${s("card_run_split_help",{names:e.sources})}</p>`:p}
      <div class="buttons">
        <button type="submit" class="act">${s("card_run_save")}</button>
        <button type="button" class="act" @click=${o.close}>${s("card_run_close")}</button>
        ${e.sources?l`<button type="button" class="act" @click=${()=>o.split(e)}>
                ${s("card_run_split")}
              </button>`:p}
        <button type="button" class="act ${r?"sure":""}" @click=${()=>o.remove(e)}>
          ${s(r?"card_run_remove_sure":"card_run_remove")}
        </button>
      </div>
    </form>
  </li>`}function po({run:{shoe:t}},{pairs:e,say:n}){let r=e.map(({given:o,name:a})=>({value:o,name:a})),i=r.some(({value:o})=>o===t);return t===void 0?[{value:"",name:n("card_run_no_shoe")},...r]:i?r:[{value:t,name:t},...r]}var ur=R`
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
  }
  .load .headline .unit {
    font-size: 20px;
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
  .waiting .chart {
    block-size: 266px;
  }
  @container (min-width: 560px) {
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
`;var uo=["source","external_id","pain_before","pain_peak","symptoms","rpe","shoe","note"];function fr(t,e,n){return{key:`edit/${e.id}`,said:t.say("card_run_saved"),undone:t.say("card_taken_back"),send:async()=>{let{id:r}=await xe(t.hass(),t.entryId,"edit_entry",{entry_id:e.id,...n});return{takeBack:r===void 0?void 0:()=>de(t.hass(),t.entryId,r),note:""}}}}function mr(t,e){return{key:`remove/${e.id}`,said:t.say("card_run_removed"),undone:t.say("card_run_restored"),send:async()=>(await de(t.hass(),t.entryId,e.id),{takeBack:async()=>{await xe(t.hass(),t.entryId,"log_run",fo(e))},note:""})}}function fo({at:t,distanceM:e,durationS:n,told:r}){let o=uo.map(a=>[a,r[a]]).filter(([,a])=>a!=null);return{...Object.fromEntries(o),distance:e,unit:"m",started_at:t,...n===void 0?{}:{duration:n}}}function hr(t,e){return{key:`split/${e.id}`,said:t.say("card_run_is_apart"),undone:t.say("card_taken_back"),send:async()=>{let n=await C(t.hass(),t.entryId,"split_run",{entry_id:e.id}),{entry_ids:r}=n??{},i=Array.isArray(r)?r.slice(1).map(String):[];return{takeBack:i.length===0?void 0:async()=>{for(let o of i)await de(t.hass(),t.entryId,o)},note:""}}}}var yt=class{constructor(e){this.places=new Map;for(let[n,{given:r,name:i}]of e.entries())for(let o of[r,i])this.places.set(o,n)}of(e){let n=this.places.get(e??"");return n===void 0?"no-shoe":`shoe-${n%6}`}compare(e,n){let r=this.places.size;return(this.places.get(e)??r)-(this.places.get(n)??r)}};function gr(t){let e=n=>yr((n+.5)*100/t.length);return t.flatMap((n,r)=>n===void 0?[]:[`${t[r-1]===void 0?"M":"L"}${e(r)} ${yr(100-n*10)}`]).join("")}function yr(t){return Math.round(t*100)/100}var mo=[1,2,2.5,5,10];function br(t,e=3){if(!(t>0))return[1];let n=10**Math.floor(Math.log10(t/e)),r=mo.find(o=>o*n*e>=t-1e-9)*n,i=Math.ceil(t/r-1e-9);return Array.from({length:i},(o,a)=>r*(a+1))}var ho=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.distance_week","sensor.mileage_ramp","sensor.longest_run_30_days","sensor.worst_pain_7_days","event.activity"],yo=26,go=6;function xr(t){return t.kind!=="one"?[]:ho.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function gt(t,e,n,r){let i=e.kind==="one"?e.runner.entities["sensor.mileage_ramp"]:void 0;return{today:$e(t.config.time_zone)(r),weekStart:ot(t,e),weeks:n==="all"?1:n,limitPercent:A(t.states[i??""],"limit_percent")}}function kr(t,e,n,r,i){if(!U(t.localize))return{kind:"waiting"};let o=k(t.localize);if(e.kind!=="one")return ee(t,e,o);let{runner:a}=e,s=t.states[String(a.entities["sensor.run_light"])];if(s===void 0||s.state==="unavailable")return te(t,a.name,o);if(n===void 0)return{kind:"waiting"};if(bo(t,a,n)){let d=`integration/${_}`;return Re(t,o("card_load_empty"),o("card_open_integration"),d)}return _o(t,e,n,r,i,o)}function bo(t,{entities:e},{curves:n,runs:r}){return t.states[e["sensor.last_run"]??""]?.state==="unknown"&&r.length===0&&n.distance.length===0}function _o(t,e,n,r,i,o){let{alone:a,runner:s}=e,{span:d}=n,c=gt(t,e,d,i),u=d==="all"?Vn(n.curves,c.today):Bn(n.runs,n.curves.pain,c),{length:f}=t.config.unit_system,m=new Z(f,t.locale),h=le(t,s),y=new yt(h),g=vo(u,m),b={say:o,hass:t,distances:m},j=u.length<=yo,[Je,Xe]=[Math.ceil(u.length/go),u.length],Le=u.map((x,fi)=>{let wt=be=>be===void 0?void 0:Math.min(1,be/g.topM);return{from:x.from,to:x.to,label:`${_r(x,d,t)}: ${vr(x,b).join(", ")}`,date:(Xe-1-fi)%Je===0?ko(x,d,t):"",pieces:[...x.byShoe].sort(([be],[$t])=>y.compare(be,$t)).map(([be,$t])=>({height:$t/g.topM,colour:d==="all"?"shoe-0":y.of(be)})),ceiling:wt(x.ceilingM),longest:j?wt(x.longestM):void 0,expected:wt(x.expectedM),pain:x.pain===void 0?void 0:x.pain/10,isNow:x.isNow}}),ge=u.findIndex(({from:x})=>x===r.from),M=u[ge],ui=M===void 0?void 0:d==="all"?r.runs:n.runs.filter(({date:x})=>x>=M.from&&x<=M.to),et=d==="all"?void 0:u.at(-1);return{kind:"load",entryId:s.entryId,title:a?o("card_load"):`${o("card_load")} · ${s.name}`,week:et&&m.fromMetres(et.runM),notes:et?xo(et,u.at(-2),c,b):[],spans:Ce.map(x=>wo(x,t,o)),span:d,slots:Le,lines:g.lines,painPath:gr(u.map(({pain:x})=>x)),key:$o(Le,u,h,y,d),opened:M&&cr({title:_r(M,d,t),facts:vr(M,b),earlier:u[ge-1]?.from,later:u[ge+1]?.from},ui,r.shown,{...b,colours:y,unit:Bt(f)}),pairs:h,unit:Bt(f),say:o}}function vo(t,e){let n=t.flatMap(({ceilingM:o,expectedM:a,runM:s})=>[s,o??0,a??0]),r=br(e.inUnit(Math.max(0,...n))),i=r.at(-1);return{topM:e.toMetres(i),lines:r.map(o=>({at:o/i,text:e.plain(o)}))}}function xo({ceilingM:t,expectedM:e},n,{limitPercent:r},{distances:i,hass:o,say:a}){let s=[];if(t!==void 0&&r!==void 0){let d=J(r,o.locale);s.push(a("card_load_ceiling",{distance:i.atMost(t),percent:d}))}else n!==void 0&&r!==void 0&&s.push(a("card_load_no_ceiling",{distance:i.text(Wt)}));if(e!==void 0){let c=t!==void 0&&e>t?"card_load_expected_over":"card_load_expected";s.push(a(c,{distance:i.text(e)}))}return s}function _r({from:t,to:e},n,r){return n==="all"&&t.slice(0,7)===e.slice(0,7)?H(t,r.locale,{month:"long",year:"numeric"}):Un(t,e,r.locale,n==="all")}function ko({from:t},e,n){return e==="all"?H(t,n.locale,{month:"short",year:"2-digit"}):H(t,n.locale,{day:"numeric",month:"short"})}function vr(t,{distances:e,hass:n,say:r}){let{ceilingM:i,longestM:o,pain:a,runM:s,runs:d}=t,c=a===void 0?r("card_day_nothing"):"";return[s>0?r("card_day_run",{distance:e.text(s)}):c,d?r("card_load_runs",{count:v(d,n.locale)}):"",o===void 0?"":r("card_load_longest",{distance:e.text(o)}),i===void 0?"":r("card_load_limit",{distance:e.atMost(i)}),a===void 0?"":r("card_day_pain",{level:v(a,n.locale)})].filter(Boolean)}function wo(t,e,n){if(t==="all")return{span:t,text:n("card_load_all")};let r={style:"unit",unit:"week",unitDisplay:"short"};return{span:t,text:st(e.locale.language,r).format(t)}}function $o(t,e,n,r,i){let o=new Set(e.flatMap(({byShoe:s})=>s.map(([d])=>d))),a=n.filter(({given:s,name:d})=>o.has(d)||o.has(s)).map(({name:s})=>({name:s,colour:r.of(s)}));return{shoes:i==="all"?[]:a,hasCeiling:t.some(({ceiling:s})=>s!==void 0),hasExpected:t.some(({expected:s})=>s!==void 0),hasLongest:t.some(({longest:s})=>s!==void 0),hasPain:t.some(({pain:s})=>s!==void 0)}}var fe=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.span=jt;this.shown=ht;this.words=new z;this.log=new re({explain:n=>ke(this.house(),n),changed:()=>this.answered()});this.feed=this.newFeed();this.fresh=!1}setConfig(n){this.config=Gn(n),this.choice=void 0,this.span=this.config.range??jt,this.home!==void 0&&this.refresh(),this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:xr(this.choice);r!==void 0&&!V(r,n,i)||(this.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 9}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),this.feed.rest()}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}chosen(){let n=this.house();return this.choice??=E(w(n),n,this.config),this.choice}refresh(){let n=this.chosen(),r=n.kind==="one"?n.runner.deviceId:void 0;r!==this.met&&(this.met=r,this.feed.rest(),this.feed=this.newFeed(),this.opened=this.openedRuns=this.editing=void 0),n.kind==="one"&&this.feed.refresh(this.span),this.opened!==void 0&&this.loadOpened()}newFeed(){let n=new mt({entries:r=>{let i=lt(gt(this.house(),this.chosen(),r,Date.now()));return C(this.house(),this.entryId(),"get_entries",{start:i,kinds:["run"]})},curves:async r=>{let i=this.entryId();if(i===void 0)return ft;let o=gt(this.house(),this.chosen(),r,Date.now()),a=r==="all"?void 0:lt(o),s=await this.house().callWS(dr(i,a));return lr(s,i,$e(this.house().config.time_zone))},changed:()=>{n===this.feed&&this.requestUpdate()}});return n}entryId(){let n=this.chosen();return n.kind==="one"?n.runner.entryId:void 0}async loadOpened(){let{opened:n,view:r}=this;if(this.span!=="all"||r.kind!=="load"||n===void 0)return;let i=r.slots.find(({from:s})=>s===n);if(i===void 0)return;let{from:o,to:a}=i;try{let s=await C(this.house(),this.entryId(),"get_entries",{start:o,end:a,kinds:["run"]});if(this.opened!==n)return;this.openedRuns=ut(s),this.requestUpdate()}catch{}}willUpdate(n){if(this.home===void 0)return;let{opened:r,openedRuns:i,shown:o,span:a}=this,s={span:a,from:r,runs:i,shown:o};this.view=kr(this.home,this.chosen(),this.feed.heard,s,Date.now())}render(){switch(this.view.kind){case"waiting":return So;case"notice":return G(this.view);case"load":return this.load(this.view)}}choose(n){this.span=n,this.opened=this.openedRuns=this.editing=void 0,this.feed.ask(n),this.requestUpdate()}open(n){this.opened=this.opened===n?void 0:n,this.openedRuns=this.editing=void 0,this.shown=ht,this.loadOpened(),this.requestUpdate()}load(n){let{failed:r,said:i,undoable:o}=this.log,a={open:s=>this.open(s),choose:s=>this.choose(s)};return l`<ha-card>
      <div class="load" aria-busy=${n.span===this.span?"false":"true"}>
        <div class="top">
          <div>
            <h2>${n.title}</h2>
            ${n.week?l`<p class="headline">
                    <strong
                      >${n.week.number}<span class="unit">&nbsp;${n.week.unit}</span></strong
                    >
                    <span class="label">${n.say("card_load_this_week")}</span>
                  </p>`:p}
            ${n.notes.map(s=>l`<p class="label">${s}</p>`)}
          </div>
          ${tr(n,this.span,a)}
        </div>
        ${nr(n,this.opened,a)}
      </div>
      ${n.opened?pr(n,n.opened,this.editing,this.log.busy,this.runTaps(n)):l`<p class="hint label">${n.say("card_load_hint")}</p>`}
      <div class="answer slim ${i||r?"":"none"}">
        <div class="said">
          ${r?W:i?ue:p}
          <p role="alert">${r}</p>
          <p role="status">${i}</p>
        </div>
        ${o?l`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                ${n.say("card_undo")}
              </button>`:p}
      </div>
    </ha-card>`}runTaps(n){let{unit:r}=n,i={hass:()=>this.house(),entryId:n.entryId,say:n.say},o=s=>{this.editing=s,this.requestUpdate()},a=()=>{this.back=this.editing?.id,o(void 0)};return{open:s=>this.open(s),more:()=>{this.shown+=ht,this.requestUpdate()},edit:({run:s})=>{this.fresh=!0,o({id:s.id,draft:Vt(s,r,this.house().locale),isSure:!1})},type:(s,d)=>{this.editing&&o({...this.editing,draft:{...this.editing.draft,[s]:d},isSure:!1})},close:a,save:({run:s})=>{if(!this.editing)return;let d=Vt(s,r,this.house().locale),c=or(d,this.editing.draft,r);c===void 0?a():this.send(fr(i,s,c))},remove:({run:s})=>{this.editing&&(this.editing.isSure?this.send(mr(i,s)):o({...this.editing,isSure:!0}))},split:({run:s})=>this.send(hr(i,s))}}send(n){this.preview||this.log.tap(n)}answered(){let{at:n}=this.log.phase;(n==="sent"||n==="undone")&&(this.editing=void 0,this.refresh()),this.requestUpdate()}updated(n){if(this.fresh&&this.renderRoot.querySelector(".editing input")?.focus(),this.back!==void 0){let r=CSS.escape(this.back);this.renderRoot.querySelector(`[data-run="${r}"]`)?.focus()}this.fresh=!1,this.back=void 0}};fe.styles=[Y,Q,ur],fe.getConfigForm=()=>Qn,fe.getStubConfig=q;var So=l`<ha-card>
  <div class="waiting load" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="chart"></div>
  </div>
</ha-card>`;function me(t,e,n){let r=()=>{t.customElements.get(e)||t.customElements.define(e,n)};r(),t.customElements.whenDefined("home-assistant").then(r)}function Be(t,e){let n=t.customCards??=[];n.some(({type:r})=>r===e.type)||n.push(e)}function wr(t,e){let n=t.customStrategies??=[];n.some(({type:r})=>r===e.type)||n.push(e)}var Ro=new Set(["planned","flare_up"]);function $r(t,e,n,r){let i=t.why==="done_today"&&(T(e)??0)>0,o=Ro.has(t.why)||i,a=m=>({item:m,name:n(`exercise_${m.key}_name`)||m.key,dose:To(m,n,r)}),s=o?t.items:[],d=s.filter(({optional:m})=>!m),c=n(`plan_${t.why}`),f=t.nextOn!==void 0&&t.nextOn>t.date?n("card_exercises_next",{day:X(t.nextOn,r)}):"";return{line:t.why==="planned"?"":[c,o?"":f].filter(Boolean).join(" "),owed:d.map(a),optional:s.filter(({optional:m})=>m).map(a),optionalTitle:n(d.length>0?"card_exercises_optional":"card_exercises_gentle"),listId:e?.entity_id,date:t.date,canFinish:d.some(({done:m})=>!m)}}function Sr(t,e){return`${t}_${e.key}`}function To(t,e,n){let r=u=>v(u,n),i=r(t.sets),o=t.holdS===void 0?void 0:r(t.holdS),a=t.reps===void 0?void 0:r(t.reps),s="";a!==void 0&&o!==void 0?s=e("dose_reps_hold",{sets:i,reps:a,seconds:o}):a!==void 0?s=e("dose_reps",{sets:i,reps:a}):o!==void 0&&(s=e("dose_hold",{sets:i,seconds:o})),s!==""&&t.perSide&&(s=e("dose_each_side",{dose:s}));let d=t.variant===void 0?"":e(`variant_${t.variant}`),c=t.easier?e(`exercise_${t.key}_easier`):"";return[[s,d].filter(Boolean).join(", "),c].filter(Boolean).join(". ")}var Qt={pain_before:{moment:"before_run"},pain_peak:{moment:"during_run"},morning_of_run:{moment:"morning"},hour_after:{moment:"hour_after"},morning_after:{moment:"morning"},worst_pain:{measure:"worst_pain"},usual_pain:{measure:"usual_pain"}},Yt="check_up",Rr=new Set(["pain_before","morning_of_run"]);function Tr(t){let e=S(t,"check");if(t?.state!=="on"||e===void 0)return;let n=Date.parse(S(t,"until")??"");return{check:e,run:S(t,"run"),until:Number.isNaN(n)?1/0:n,asks:P(t,"asks").filter(r=>typeof r=="string")}}var Ge=class{constructor(){this.settled=new Set;this.skipped=new Set}next(e,n){this.hear(e);let r=e===void 0?[]:e.asks.map(s=>({name:s,of:e})),{about:i}=this,o=i?.begun&&n<i.until?i:void 0,a=(o?.asks??[]).filter(s=>Rr.has(s)).map(s=>({name:s,of:o}));for(let{name:s,of:d}of[...r,...a]){if(s!==Yt&&Qt[s]===void 0)continue;let c={name:s,about:Kt(d),withSymptoms:s==="pain_peak"&&d.asks.includes("symptoms")};if(!this.settled.has(Ve(c))&&!this.skipped.has(Ve(c)))return c}}settle(e){this.settled.add(Ve(e)),this.remember(e,n=>n.filter(r=>r!==e.name))}reopen(e){this.settled.delete(Ve(e)),this.remember(e,n=>[e.name,...n])}skip(e){this.skipped.add(Ve(e))}hear(e){if(e===void 0)return;let n=Kt(e);for(let o of this.settled){let[a,s=""]=o.split("/");a===n&&!e.asks.includes(s)&&this.settled.delete(o)}if(e.run===void 0)return;let r=this.about?.run===e.run&&this.about.begun,i=e.asks.filter(o=>!this.settled.has(`${n}/${o}`));this.about={...e,asks:i,begun:r}}remember({about:e,name:n},r){if(this.about===void 0||Kt(this.about)!==e)return;let i=this.about.begun||!Rr.has(n);this.about={...this.about,asks:r(this.about.asks),begun:i}}};function Kt({check:t,run:e,until:n}){return e??`${t} ${n}`}function Ve({about:t,name:e}){return`${t}/${e}`}var bt=[0,1,2,3,4,5,6,7,8,9,10],Ar=["limp","swelling","locking","giving_way"];function Pr(t,e){return{text:t&&e(`ask_${t.name}`)||e("card_pain_question"),question:t,isCheckUp:t?.name===Yt}}function Cr(t,e,n){let r=t===void 0?void 0:Qt[t.name];if(r!==void 0&&"measure"in r)return{action:"log_score",data:{measure:r.measure,value:e}};let i=t?.withSymptoms&&n.length>0?{symptoms:n}:{};return{action:"log_pain",data:{level:e,...r,...i}}}function Er(t,e,n,r,i){let{say:o}=t,{action:a,data:s}=Cr(n,e,r);return{key:Ke(n,e),said:o("card_logged",{level:e}),undone:o("card_undone",{level:e}),send:()=>Mr(t,a,s,n,i)}}function Ke(t,e){return`${t?.about??""}/${t?.name??""}/${e}`}function Or(t,e,n,r,i){let{say:o}=t;return{key:"check_up",said:o("card_check_up_logged"),undone:o("card_taken_back"),send:()=>Mr(t,"log_check_up",{flags:e,trauma:n},r,i)}}async function Mr(t,e,n,r,i){let{id:o,uncounted:a}=await xe(t.hass(),t.entryId,e,n);r!==void 0&&a===void 0&&i.settle(r);let s=()=>{r!==void 0&&i.reopen(r)};return{takeBack:o===void 0?void 0:()=>de(t.hass(),t.entryId,o).then(s),note:a===void 0?"":t.say(`uncounted_${a}`)}}function Zt(t,e,n){return{key:e,said:t.say(n),undone:t.say("card_taken_back"),send:async()=>{let{id:r}=await xe(t.hass(),t.entryId,e);return{takeBack:r===void 0?void 0:()=>de(t.hass(),t.entryId,r),note:""}}}}function zr(t,{item:e,name:n},{before:r,count:i,does:o},a,s){let{say:d}=t,c=o==="log",[u,f]=[d("card_exercise_logged",{name:n}),d("card_exercise_undone",{name:n})],m=async(h,y)=>{await xn(t.hass(),a.id,Sr(a.date,e),h),s.put(e,y)};return{key:Jt(e.key,c?i-1:i),said:c?u:f,undone:c?f:u,send:async()=>(await m(c,i),{takeBack:()=>m(!c,r),note:""})}}function Jt(t,e){return`${t}/${e}`}function _t(t,e,n){let{chosen:r,entityId:i}=e;return{key:"shoe",said:t.say("card_shoe_chosen",{name:n}),undone:t.say("card_taken_back"),send:async()=>(await It(t.hass(),i,n),{takeBack:r===""?void 0:()=>It(t.hass(),i,r),note:""})}}var Lr=R`
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
`;function vt(t){let e=P(t,"options").filter(r=>typeof r=="string");if(t===void 0||e.length<2)return;let n=e.includes(t.state)?t.state:"";return{entityId:t.entity_id,options:e,chosen:n}}var Po=["sensor.shoe_distance","sensor.shoe_wear","sensor.shoe_distance_left","sensor.shoe_replace_on","binary_sensor.shoe_worn"];function Dr(t,e){if(e.kind!=="one")return[];let{runner:n}=e,r=le(t,n);return[n.entities["sensor.run_light"],n.entities["select.shoe"],...r.flatMap(({entities:i})=>Po.map(o=>i[o]))].filter(i=>i!==void 0)}function Hr(t,e){if(!U(t.localize))return{kind:"waiting"};let n=k(t.localize);return e.kind!=="one"?ee(t,e,n):Co(e.runner,e.alone,t,n)}function Co(t,e,n,r){let i=s=>{let d=n.states[s??""];return d?.state==="unavailable"?void 0:d};if(i(t.entities["sensor.run_light"])===void 0)return te(n,t.name,r);let o=le(n,t);if(o.length===0)return Re(n,r("card_shoes_none"),r("card_shoes_add"),`integration/${_}`);let a=vt(i(t.entities["select.shoe"]));return{kind:"shoes",entryId:t.entryId,title:e?r("card_shoes"):`${r("card_shoes")} · ${t.name}`,pairs:o.map(s=>Eo(s,i,a,n,r)),choice:a,say:r}}function Eo({entities:t,name:e},n,r,i,o){let a=T(n(t["sensor.shoe_wear"])),s=n(t["sensor.shoe_replace_on"])?.state,d=n(t["binary_sensor.shoe_worn"])?.state==="on",c=r?.chosen===e,u=(f,m)=>{let h=n(t[f]),y=T(h);if(y===void 0)return"";let g=S(h,"unit_of_measurement")??i.config.unit_system.length,b=v(y,i.locale,{maximumFractionDigits:0});return o(m,{distance:`${b} ${g}`})};return{name:e,share:a===void 0?void 0:Math.min(1,Math.max(0,a/100)),wear:a===void 0?o("card_not_known"):J(Math.round(a),i.locale),run:u("sensor.shoe_distance","card_shoe_run"),left:d?o("card_shoe_worn"):u("sensor.shoe_distance_left","card_shoe_left"),forecast:!d&&s!==void 0&&/^\d{4}-\d\d-\d\d$/.test(s)?o("card_shoe_forecast",{day:Nn(s,i.locale)}):"",isWorn:d,isNext:c,canTake:!c&&r!==void 0&&r.options.includes(e)}}var he=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new z;this.log=new re({explain:n=>ke(this.house(),n),changed:()=>this.requestUpdate()})}setConfig(n){this.config=D(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:Dr(n,this.choice);(r===void 0||V(r,n,i))&&this.requestUpdate()}get hass(){return this.home}getCardSize(){return this.view.kind==="shoes"?1+2*this.view.pairs.length:5}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}willUpdate(n){this.home!==void 0&&(this.choice??=E(w(this.home),this.home,this.config),this.view=Hr(this.home,this.choice))}render(){switch(this.view.kind){case"waiting":return Oo;case"notice":return G(this.view);case"shoes":return this.shelf(this.view)}}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}take(n,r){if(this.preview||n.choice===void 0)return;let i={hass:()=>this.house(),entryId:n.entryId,say:n.say};this.log.tap(_t(i,n.choice,r))}shelf(n){let{failed:r,said:i,undoable:o}=this.log;return l`<ha-card>
      <div class="shelf">
        <h2>${n.title}</h2>
        ${n.pairs.map(a=>this.pair(n,a))}
        <div class="answer slim">
          <div class="said">
            ${r?W:i?ue:p}
            <p role="alert">${r}</p>
            <p role="status">${i}</p>
          </div>
          ${o?l`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                  ${n.say("card_undo")}
                </button>`:p}
        </div>
      </div>
    </ha-card>`}pair(n,r){let{canTake:i,forecast:o,isNext:a,isWorn:s,left:d,name:c,run:u,share:f,wear:m}=r,{say:h}=n;return l`<section class="pair ${s?"worn":""}">
      <div class="head">
        <h3>${c}</h3>
        ${a?l`<span class="next">${h("card_shoe_next")}</span>`:p}
        ${i?l`<button
                type="button"
                class="act"
                aria-label="${h("card_shoe_take_short")}: ${c}"
                @click=${()=>this.take(n,c)}
              >
                ${h("card_shoe_take_short")}
              </button>`:p}
      </div>
      <div class="track ${f===void 0?"open":""}" aria-hidden="true">
        ${f===void 0?p:l`<div class="bar" style="inline-size: ${Math.round(f*100)}%"></div>`}
      </div>
      <div class="facts">
        <p>${u} <span class="label">${m}</span></p>
        <p>${d}</p>
      </div>
      ${o?l`<p class="label">${o}</p>`:p}
    </section>`}};he.styles=[Y,Q,Lr],he.getConfigForm=()=>K,he.getStubConfig=q;var Oo=l`<ha-card>
  <div class="waiting shelf" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="pair"></div>
    <div class="pair"></div>
  </div>
</ha-card>`;var Mo=new Set(["age_55_or_over","kneecap_tender","outer_bone_tender","cannot_bend_to_90","cannot_take_four_steps"]);function Ir(t,e,n){let i=t.services?.[_]?.log_check_up?.fields?.flags?.selector?.select?.options;return Array.isArray(i)?i.filter(o=>typeof o=="string").filter(o=>n||!Mo.has(o)).map(o=>({key:o,text:e(`flag_${o}`)})).filter(({text:o})=>o!==""):[]}function Nr(t,e,n){if(t.endsAt===void 0)return;let r=Date.parse(t.endsAt.state),i=T(t.today)??0,o=i>0?e("card_ice_today",{count:v(i,n)}):"";return{endsAt:Number.isNaN(r)?void 0:r,text:t.due?.state==="on"?e("card_ice_due"):o}}function Xt(t,e){return t.endsAt!==void 0&&e<t.endsAt}function Ur(t,e){return Qe(Math.max(0,Math.ceil(((t.endsAt??e)-e)/1e3)))}function Qe(t){return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}function qr({light:t,name:e,say:n}){return l`<div class="light ${t.colour}">
    ${er(t.colour)}
    <div class="says">
      ${e?l`<p class="label">${e}</p>`:p}
      <h2><span class="heard">${n("card_light_label")} </span>${t.word}</h2>
      ${t.reasons.map(r=>l`<p>${r}</p>`)}
    </div>
  </div>`}function Wr({reasons:t,soon:e,urgency:n,whom:r},i){return l`<section class="talk ${n}">
    ${W}
    <div>
      <h3>${i("card_talk")}</h3>
      <p><strong>${e}</strong> ${r}</p>
      ${t.map(o=>l`<p>${o}</p>`)}
    </div>
  </section>`}function jr({advice:t,allowance:e,notNow:n,say:r,weeks:i}){return l`<div class="day">
    ${e?l`<div class="far">
            <p class="label">${r("card_today")}</p>
            <p class="headline ${e.held?"held":""}">
              ${e.headline.map(zo)}
            </p>
            ${n.map(o=>l`<p class="not-now">${W}<span>${o}</span></p>`)}
            ${e.reasons.map(o=>l`<p class="why">${o}</p>`)}
            ${t?Lo(t):p}
          </div>`:p}
    ${i?Io(i):p}
  </div>`}function zo(t){return typeof t=="string"?l`${t}`:l`<strong
        ><bdi>${t.number}<span class="unit">&nbsp;${t.unit}</span></bdi></strong
      >`}function Lo({session:t,tips:e}){return l`${t?Do(t):p}${e.map(Ho)}`}function Do({around:t,blocks:e,text:n,title:r}){return l`<div class="session">
    ${r?l`<p class="label">${r}</p>`:p}
    <p class="steps">${n}</p>
    <div class="strip" aria-hidden="true">
      ${e.map(([i,o])=>l`<span style="flex: ${i}" ?hidden=${i===0}></span
            ><span class="jog" style="flex: ${o}" ?hidden=${o===0}></span>`)}
    </div>
    ${t?l`<p>${t}</p>`:p}
  </div>`}function Ho({texts:t,title:e}){return l`<details>
    <summary>${e}</summary>
    <ul>
      ${t.map(n=>l`<li>${n}</li>`)}
    </ul>
  </details>`}function Io({bars:t,note:e}){return l`<div class="weeks">
    <dl>${t.map(No)}</dl>
    ${e?l`<p class="note">${e}</p>`:p}
  </div>`}function No({label:t,share:e,text:n},r){let i=e===void 0?"open":"";return l`<div class="row ${r===0?"this":"last"}">
    <dt>${t}</dt>
    <div class="track ${i}" aria-hidden="true">
      ${e===void 0?p:l`<div class="bar" style="inline-size: ${Math.round(e*100)}%"></div>`}
    </div>
    <dd class=${i}><bdi>${n}</bdi></dd>
  </div>`}function Fr({reserve:t,week:e,weeks:n}){return l`<section class="part streak">
    ${en("week",e)} ${n?en("weeks",n):p}
    ${t?en("reserve",t):p}
  </section>`}function en(t,{full:e,of:n,text:r}){return l`<p class="dots ${t}">
    <span aria-hidden="true" ?hidden=${n===0}
      >${Array.from({length:n},(i,o)=>l`<i class=${o<e?"full":""}></i>`)}</span
    >${r}
  </p>`}var O=t=>l`<span class="bone" style="padding-inline-end: ${t}%"></span>&nbsp;`,Br=l`<ha-card>
  <div class="waiting" aria-busy="true">
    <div class="light unknown">
      <div class="shape bone"></div>
      <div class="says">
        <h2>${O(30)}</h2>
        <p>${O(90)}</p>
        <p class="more">${O(50)}</p>
      </div>
    </div>
    <div class="day">
      <div class="far">
        <p class="label">${O(12)}</p>
        <p class="headline">${O(30)}<strong>&nbsp;</strong></p>
        <p class="why">
          ${O(90)}<span class="more"><br />${O(12)}</span>
        </p>
      </div>
      <div class="weeks">
        <dl>
          ${[0,1].map(()=>l`<dt class="bone"></dt>
                <div class="track"></div>
                <dd class="bone"></dd>`)}
        </dl>
      </div>
    </div>
    <div class="knee">
      <div class="asks"><p class="question">${O(60)}</p></div>
      <div class="levels">${bt.map(()=>l`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
    <div class="part">
      <h3>${O(20)}</h3>
      <p class="line">${O(80)}</p>
    </div>
    <div class="part streak">
      ${[60,40,45].map(t=>l`<p class="dots">${O(t)}</p>`)}
    </div>
    <div class="part ice">
      <div class="ice-row"></div>
      <div class="summary"></div>
    </div>
  </div>
</ha-card>`;function Gr(t){let e=Ye(t),n=Ze(e.date),r=Ze(e.why);if(n===void 0||r===void 0)return;let i=Ye(e.run);return{date:n,why:r,target:I(e.target)??0,doneThisWeek:I(e.done_this_week)??0,nextOn:Ze(e.next_on),items:Kr(e.exercises).map(Uo).filter(o=>o!==void 0),session:qo(Ye(i.session)),offers:Vr(i.offers),backAgain:Vr(i.back_again)}}function Uo(t){let e=Ye(t),n=Ye(e.dose),r=Ze(e.key),i=I(n.sets);if(!(r===void 0||i===void 0||i<1))return{key:r,sets:i,reps:I(n.reps),holdS:I(n.hold_s),variant:Ze(n.variant),perSide:e.sides===2,optional:e.optional===!0,done:e.done===!0,easier:e.easier===!0}}function qo(t){let e=I(t.level);if(e!==void 0)return{level:e,blocks:I(t.blocks)??1,walkS:I(t.walk_s)??0,jogS:I(t.jog_s)??0,aroundS:I(t.walk_before_s)??0}}function Ye(t){return typeof t=="object"&&t!==null?t:{}}function Kr(t){return Array.isArray(t)?t:[]}function Ze(t){return typeof t=="string"&&t!==""?t:void 0}function Vr(t){return Kr(t).filter(e=>typeof e=="string")}function I(t){return typeof t=="number"&&Number.isFinite(t)?t:void 0}function Qr(t,e,n){if(t===void 0)return!1;let r=Math.floor(e/6e4);if(xt.minute!==r||xt.timeZone!==n){let i=new Intl.DateTimeFormat("en-CA",n===void 0?{}:{timeZone:n});xt={minute:r,timeZone:n,date:i.format(e)}}return t.date!==xt.date}var xt={minute:-1,timeZone:void 0,date:""};var Wo=1500,Yr=new Map,kt=class{constructor(e,n){this.runner=e;this.ports=n;this.loading=!1;this.again=!1;this.plan=Yr.get(e),this.settled=this.plan!==void 0,this.settled||setTimeout(()=>this.settle(),Wo)}refresh(){if(this.loading){this.again=!0;return}this.loading=!0,this.load()}turn(e,n){let r=Math.floor(e/6e4);r===this.turned||!Qr(this.plan,e,n)||(this.turned=r,this.refresh())}async load(){try{this.plan=Gr(await this.ports.load()),this.plan!==void 0&&Yr.set(this.runner,this.plan)}catch{}this.loading=!1,this.settled=!0,this.ports.changed(this.plan),this.again&&(this.again=!1,this.refresh())}settle(){this.settled||(this.settled=!0,this.ports.changed(void 0))}};var Zr=new Map,ze=class{constructor(e,n){let r=`${e}/${n}`;this.tapped=Zr.get(r)??new Map,Zr.set(r,this.tapped)}of(e){return this.tapped.get(e.key)??(e.done?e.sets:0)}tap(e,n){let r=this.of(e),i=n<r?n:n+1,o=i===e.sets?"log":e.done?"take_back":"count";return{before:r,count:i,does:o}}put(e,n){this.tapped.set(e.key,n)}hear(e){for(let n of e){let r=this.tapped.get(n.key);(n.done||r===n.sets)&&this.tapped.delete(n.key)}}};var jo={red_flag:"card_on_hold",flare_up:"card_on_hold",red_rest:"card_rest_day",amber_rest:"card_rest_day",rest_day:"card_rest_day",check_pending:"card_check_first",no_baseline:"card_no_limit_yet"},Jr="";function Xr(t,e,n,r){let i=S(t,"reason")??"",o=A(t,"run_today_m")??0,a=jo[i],s=a?[e(a)]:Fo(T(t),o>0,e,n),d=i==="check_pending"?void 0:S(t,"until"),c=a&&d?e("card_next_run",{until:X(d,r)}):"",u=Bo(t,i,o>0,e,n,r);return{headline:s,held:s.every(f=>typeof f=="string"),reasons:[u,c].filter(f=>f!=="")}}function Fo(t,e,n,r){if(t===void 0)return[n("card_not_known")];let i=r.allowance(t);if(i.number==="0")return[n("card_nothing_left")];let o=n(e?"card_left":"card_up_to",{distance:Jr}),[a="",s=""]=o.split(Jr);return[a,i,s].filter(d=>d!=="")}function Bo(t,e,n,r,i,o){if(e==="")return"";let a={},s=A(t,"limit_percent");s!==void 0&&(a.percent=J(s,o));for(let c of["longest","week_before","last_7_days","run_today"]){let u=A(t,`${c}_m`);u!==void 0&&(a[c]=i.text(u))}return(n?r(`allowance_${e}_after_run`,a):"")||r(`allowance_${e}`,a)}function ei(t,e,n){let r=t.offers.map(o=>e(`offer_${o}`)).filter(Boolean),i=t.backAgain.map(o=>e(`back_again_${o}`)).filter(Boolean);return{session:t.session&&Vo(t.session,e,n),tips:[{title:e("card_offers"),texts:r},{title:e("card_back_again"),texts:i}].filter(({texts:o})=>o.length>0)}}function Vo(t,e,n){let{aroundS:r,blocks:i,jogS:o,level:a,walkS:s}=t,d={blocks:v(i,n),walk:Qe(s),jog:Qe(o)},c=o===0?"card_session_walk":s===0?"card_session_jog":"card_session";return{title:a===0?"":e("card_session_level",{level:v(a,n)}),text:e(c,d),around:r===0?"":e("card_session_around",{walk:Qe(r)}),blocks:Array.from({length:i},()=>[s,o])}}function ti(t,e,n){let r=P(t,"reason_details"),i=r.length>0?r:P(t,"reasons").map(o=>({key:o}));return ri("light",i,e,n)}function ni(t,e,n){return ri("not_now",P(t,"not_now_details"),e,n)}function ri(t,e,n,r){return e.map(i=>Go(t,i,n,r)).filter(i=>i!=="")}function Go(t,e,n,r){if(typeof e!="object"||e===null)return"";let{key:i,...o}=e,a={};for(let[d,c]of Object.entries(o))a[d]=typeof c=="number"?v(c,r):String(c);return("check"in a?n(`${t}_${i}_${a.check}`,a):"")||n(`${t}_${i}`,a)}var Ko=["green","amber","red","incomplete","unknown"];function ii(t,e,n){let r=Ko.find(o=>o===t.state)??"unknown",i=[...ti(t,e,n)];return P(t,"reasons").includes("nothing_logged")&&i.push(e("card_first_step")),{colour:r,word:e(`card_light_${r}`),reasons:i}}var Qo=12,Yo=2;function oi(t,e,n,r){let i=A(t,"target")??e?.target,o=A(t,"done_this_week")??e?.doneThisWeek;if(i===void 0||o===void 0||i<1)return;let a=u=>v(u,r),s=n("card_week_sessions",{done:a(o),target:a(i)}),d=T(t),c=A(t,"bank");return{week:{full:Math.min(o,i),of:i,text:s},weeks:d===void 0?void 0:Zo(d,n("card_streak",{weeks:a(d)})),reserve:c===void 0?void 0:{full:c,of:Math.max(c,Yo),text:n("card_reserve",{bank:a(c)})}}}function Zo(t,e){let n=Math.min(t,Qo);return{full:n,of:n,text:e}}function si(t,e){if(t?.state!=="on")return;let n=P(t,"reasons").map(i=>e(`talk_${String(i)}`)).filter(Boolean),r=S(t,"urgency")??"appointment";return{urgency:r,soon:e(`urgency_${r}`),whom:e(`whom_${r}`),reasons:n}}function ai(t,e,n,r){let i=A(t.week,"this_week_m"),o=A(t.week,"last_week_m"),a=Math.max(i??0,o??0),s=(u,f)=>f===void 0?{label:u,text:e("card_not_known"),share:void 0}:{label:u,text:n.text(f),share:a===0?0:f/a},d=T(t.ramp),c=t.exceeded?.state==="on"&&d!==void 0;return{bars:[s(e("card_this_week"),i),s(e("card_last_week"),o)],note:c?e("card_ramp_exceeded",{percent:J(d,r)}):""}}var Jo=["sensor.run_light","sensor.distance_allowed","sensor.distance_week","sensor.mileage_ramp","binary_sensor.ramp_exceeded","binary_sensor.check_due","binary_sensor.talk_to_professional","binary_sensor.exercises_due","binary_sensor.ice_due","sensor.rehab_streak","sensor.ice_ends_at","sensor.ice_today","sensor.ladder_level","todo.exercises","select.shoe"];function di(t){return t.kind!=="one"?[]:Jo.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function li(t,e,n){if(!U(t.localize))return{kind:"waiting"};let r=k(t.localize);return e.kind!=="one"?ee(t,e,r):Xo(e.runner,e.alone,t,r,n)}function Xo(t,e,n,r,i){let o=y=>{let g=n.states[t.entities[y]??""];return g?.state==="unavailable"?void 0:g},a=o("sensor.run_light");if(a===void 0)return te(n,t.name,r);if(i==="loading")return{kind:"waiting"};let{locale:s}=n,d=o("sensor.distance_allowed"),c=o("sensor.distance_week"),u=S(d??c,"unit_of_measurement")??n.config.unit_system.length,f=new Z(u,s),m=o("sensor.mileage_ramp"),h=o("binary_sensor.ramp_exceeded");return{kind:"today",entryId:t.entryId,name:e?"":t.name,light:ii(a,r,s),allowance:d&&Xr(d,r,f,s),weeks:c&&ai({week:c,ramp:m,exceeded:h},r,f,s),notNow:ni(d,r,s),talk:si(o("binary_sensor.talk_to_professional"),r),check:Tr(o("binary_sensor.check_due")),advice:i&&ei(i,r,s),exercises:i&&$r(i,o("todo.exercises"),r,s),streak:oi(o("sensor.rehab_streak"),i,r,s),ice:Nr({endsAt:o("sensor.ice_ends_at"),today:o("sensor.ice_today"),due:o("binary_sensor.ice_due")},r,s),shoe:vt(o("select.shoe")),say:r}}var ci=new Map,ye=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new z;this.logs=this.newLogs();this.queue=new Ge;this.sets=new ze("","");this.symptoms=new Set;this.signs=new Set;this.trauma=!1}setConfig(n){this.config=D(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:di(this.choice);this.feed?.turn(Date.now(),n.config.time_zone),(r===void 0||V(r,n,i))&&(this.feed?.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 14}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.seconds),this.seconds=void 0}willUpdate(n){if(this.home===void 0)return;this.choice===void 0&&(this.choice=E(w(this.home),this.home,this.config),this.meet(this.choice));let{feed:r}=this;if(this.view=li(this.home,this.choice,r?.settled?r.plan:"loading"),this.view.kind!=="today")return;let i=this.queue.next(this.view.check,Date.now());Ke(i,0)!==Ke(this.question,0)&&(this.symptoms.clear(),this.signs.clear()),this.question=i}meet(n){let r=n.kind==="one"?n.runner.deviceId:void 0;if(r===this.met||(this.met=r,this.logs=this.newLogs(),this.feed=void 0,n.kind!=="one"||r===void 0))return;let{entryId:i}=n.runner;this.queue=ci.get(r)??new Ge,ci.set(r,this.queue),this.feed=new kt(r,{load:()=>C(this.house(),i,"get_plan"),changed:o=>{this.sets=new ze(r,o?.date??""),this.sets.hear(o?.items??[]),this.requestUpdate()}}),this.sets=new ze(r,this.feed.plan?.date??""),this.feed.refresh()}render(){switch(this.view.kind){case"waiting":return Br;case"notice":return G(this.view);case"today":return this.today(this.view)}}updated(n){this.keepFocus();let r=this.view.kind==="today"?this.view.ice:void 0,i=this.isConnected&&r!==void 0&&Xt(r,Date.now());i&&(this.seconds??=setInterval(()=>this.requestUpdate(),1e3)),!i&&(clearInterval(this.seconds),this.seconds=void 0)}keepFocus(){let n=this.undoFocused;n&&!this.renderRoot.querySelector(`.undo[data-place=${n}]`)&&this.renderRoot.querySelector(`.${n}`)?.querySelector(".level, .set, .act, select")?.focus(),this.undoFocused=this.renderRoot.querySelector(".undo:focus")?.dataset.place}newLogs(){let n=()=>new re({explain:r=>(this.feed?.refresh(),ke(this.house(),r)),changed:()=>this.requestUpdate()});return{knee:n(),exercises:n(),ice:n(),shoe:n()}}tap(n,r){this.preview||this.logs[n].tap(r)}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}place({entryId:n,say:r}){return{hass:()=>this.house(),entryId:n,say:r}}today(n){let{allowance:r,exercises:i,ice:o,say:a,shoe:s,streak:d,talk:c,weeks:u}=n;return l`<ha-card>
      ${qr(n)} ${c?Wr(c,a):p}
      ${r||u?jr(n):p} ${this.knee(n)}
      ${i?this.exercises(n,i):p}
      ${d?Fr(d):p} ${o?this.ice(n,o):p}
      ${s?this.shoe(n,s):p}
    </ha-card>`}knee(n){let{say:r}=n,{question:i}=this,o=Pr(i,r),a=()=>{i&&this.queue.skip(i),this.requestUpdate()};return l`<div class="knee">
      <div class="asks">
        <p class="question" id="question">${o.text}</p>
        ${i?l`<button type="button" class="quiet" @click=${a}>${r("card_skip")}</button>`:p}
      </div>
      ${i?.withSymptoms?this.besides(r):p}
      ${o.isCheckUp?this.checkUp(n):this.levels(n)}
      <div class="answer">
        ${this.logs.knee.said||this.logs.knee.failed||o.isCheckUp?p:l`<div class="ends">
                <span>${r("card_pain_none")}</span><span>${r("card_pain_worst")}</span>
              </div>`}
        ${this.answer("knee",r)}
      </div>
    </div>`}levels(n){let{question:r}=this,{busy:i,phase:o}=this.logs.knee,a=d=>o.at==="idle"||o.tap.key!==Ke(r,d)?"":o.at==="sending"?"sent":o.at==="undone"||o.at==="failed"?"":"logged",s=d=>{let c=[...this.symptoms];this.tap("knee",Er(this.place(n),d,r,c,this.queue))};return l`<div
      class="levels"
      role="group"
      aria-labelledby="question"
      aria-busy=${i?"true":"false"}
    >
      ${bt.map(d=>l`<button
            type="button"
            class="level ${a(d)}"
            style="--level: ${d}"
            aria-label=${n.say("card_pain_log",{level:d})}
            aria-disabled=${i?"true":"false"}
            @click=${()=>s(d)}
          >
            <span>${d}</span>
          </button>`)}
    </div>`}besides(n){return l`<div class="besides" role="group" aria-label=${n("ask_symptoms")}>
      <p>${n("ask_symptoms")}</p>
      ${Ar.map(r=>l`<button
            type="button"
            class="chip"
            aria-pressed=${this.symptoms.has(r)?"true":"false"}
            @click=${()=>this.toggle(this.symptoms,r)}
          >
            ${n(`card_symptom_${r}`)}
          </button>`)}
    </div>`}checkUp(n){let{say:r}=n,i=Ir(this.house(),r,this.trauma),o=i.filter(({key:d})=>this.signs.has(d)).map(({key:d})=>d),a=()=>{let d=Or(this.place(n),o,this.trauma,this.question,this.queue);this.tap("knee",d)},s=()=>{this.trauma=!this.trauma,this.requestUpdate()};return l`<div class="check-up">
      <details>
        <summary>${r("card_check_up_list")}</summary>
        ${pi(r("cause_trauma"),this.trauma,s)}
        ${i.map(({key:d,text:c})=>pi(c,this.signs.has(d),()=>this.toggle(this.signs,d)))}
      </details>
      <button type="button" class="act" @click=${a}>
        ${r(o.length>0?"card_check_up_log":"card_check_up_none")}
      </button>
    </div>`}toggle(n,r){n.delete(r)||n.add(r),this.requestUpdate()}exercises(n,r){let{say:i}=n,o=d=>l`<ul class="items">
        ${d.map(c=>this.exercise(n,r,c))}
      </ul>`,a=()=>this.tap("exercises",Zt(this.place(n),"log_exercises","card_all_done_logged")),s=this.logs.exercises;return l`<section class="part exercises">
      <h3>${i("card_exercises")}</h3>
      ${r.line?l`<p class="line">${r.line}</p>`:p}
      ${r.owed.length>0?o(r.owed):p}
      ${r.optional.length>0?l`<details>
              <summary>${r.optionalTitle}</summary>
              ${o(r.optional)}
            </details>`:p}
      <div class="answer ${r.owed.length>0||s.said||s.failed?"":"none"}">
        ${this.answer("exercises",i)}
        ${r.canFinish?l`<button type="button" class="act" @click=${a}>
                ${i("card_all_done")}
              </button>`:p}
      </div>
    </section>`}exercise(n,{date:r,listId:i},o){let{item:a,name:s,dose:d}=o,c=this.sets.of(a),{busy:u,phase:f}=this.logs.exercises,m=f.at==="sending"?f.tap.key:void 0,h=g=>{let b=this.sets.tap(a,g);if(this.preview||u||i===void 0)return;if(b.does==="count"){this.sets.put(a,b.count),this.requestUpdate();return}let j={id:i,date:r};this.tap("exercises",zr(this.place(n),o,b,j,this.sets))},y=g=>{let b=g+1,j=m===Jt(a.key,g);return l`<button
        type="button"
        class="set ${g<c?"full":""} ${j?"sent":""}"
        aria-pressed=${g<c?"true":"false"}
        aria-label=${n.say("card_set",{name:s,number:b,sets:a.sets})}
        @click=${()=>h(g)}
      >
        ${g<c?ue:l`<span>${b}</span>`}
      </button>`};return l`<li class=${c===a.sets?"whole":""}>
      <p>
        <span class="name">${s}</span>
        <span class="dose">${d}</span>
      </p>
      ${i===void 0?p:l`<div class="sets">
              ${Array.from({length:a.sets},(g,b)=>y(b))}
            </div>`}
    </li>`}ice(n,r){let{say:i}=n,o=Xt(r,Date.now()),a=o?"stop":"start",s=()=>{let d=o?"card_ice_stopped":"card_ice_started";this.tap("ice",Zt(this.place(n),`${a}_ice`,d))};return l`<section class="part ice">
      <div class="ice-row">
        ${o?l`<p class="left" role="timer">
                ${i("card_ice_left",{time:Ur(r,Date.now())})}
              </p>`:l`<h3>${i("card_ice")} <small>${r.text}</small></h3>`}
        <button
          type="button"
          class="act"
          aria-label=${i(o?"card_ice_stop_label":"card_ice_start_label")}
          @click=${s}
        >
          ${i(o?"card_ice_stop":"card_ice_start")}
        </button>
      </div>
      <div class="answer slim">${this.answer("ice",i)}</div>
      <details>
        <summary>${i("card_ice_guidelines")}</summary>
        <p>${i("ice_view")}</p>
      </details>
    </section>`}shoe(n,r){let i=o=>{let a=o.currentTarget,s=a.value;a.value=r.chosen,this.tap("shoe",_t(this.place(n),r,s))};return l`<section class="part shoe">
      <label>
        <span>${n.say("card_shoe")}</span>
        <select @change=${i}>
          ${r.chosen===""?l`<option value="" selected></option>`:p}
          ${r.options.map(o=>l`<option value=${o} .selected=${o===r.chosen}>${o}</option>`)}
        </select>
      </label>
      <div class="answer slim">${this.answer("shoe",n.say)}</div>
    </section>`}answer(n,r){let i=this.logs[n],{failed:o,said:a}=i,s=i.phase.at==="undoing";return l`
      <div class="said">
        ${o?W:a?ue:p}
        <p role="alert">${o}</p>
        <p role="status">${a}</p>
      </div>
      ${s||i.undoable?l`<button
              type="button"
              class="undo"
              data-place=${n}
              aria-busy=${s?"true":"false"}
              @click=${()=>i.undo()}
            >
              ${r("card_undo")}
            </button>`:p}
    `}};ye.styles=[Y,Q],ye.getConfigForm=()=>K,ye.getStubConfig=q;function pi(t,e,n){return l`<label class="check"
    ><input type="checkbox" .checked=${e} @change=${n} /><span>${t}</span></label
  >`}me(window,Se,ye);Be(window,{type:Se,name:"Knee Recovery: today",description:"How far you may run today and why, and one tap to log how your knee feels.",preview:!0,getEntitySuggestion:(t,e)=>ce(t,e)});me(window,Ee,fe);Be(window,{type:Ee,name:"Knee Recovery: load",description:"Weeks as bars under your own limit, and how the knee was; tap a bar for its runs.",preview:!0,getEntitySuggestion:Kn});me(window,Oe,he);Be(window,{type:Oe,name:"Knee Recovery: shoes",description:"Each pair with its distance, what is left of it, and when it is likely to be due.",preview:!0,getEntitySuggestion:Yn});me(window,Te,pe);Be(window,{type:Te,name:"Knee Recovery: calendar",description:"Twelve weeks of runs, exercises and pain; tap a day for the two days before it.",preview:!0,getEntitySuggestion:(t,e)=>t.entities[e]?.translation_key==="plan"?ce(t,e,Te):null});me(window,at,Ae);me(window,Xn,Me);wr(window,{type:"knee-recovery",strategyType:"dashboard",name:"Knee Recovery",description:"Today, load, exercises, shoes and history; it makes itself and keeps up with you."});
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
