var Xe=globalThis,et=Xe.ShadowRoot&&(Xe.ShadyCSS===void 0||Xe.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,wt=Symbol(),tn=new WeakMap,ze=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==wt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(et&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=tn.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&tn.set(t,e))}return e}toString(){return this.cssText}},nn=n=>new ze(typeof n=="string"?n:n+"",void 0,wt),R=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((r,i,o)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[o+1],n[0]);return new ze(t,n,wt)},rn=(n,e)=>{if(et)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),i=Xe.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=t.cssText,n.appendChild(r)}},$t=et?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return nn(t)})(n):n;var{is:ii,defineProperty:oi,getOwnPropertyDescriptor:si,getOwnPropertyNames:ai,getOwnPropertySymbols:di,getPrototypeOf:li}=Object,tt=globalThis,on=tt.trustedTypes,ci=on?on.emptyScript:"",pi=tt.reactiveElementPolyfillSupport,De=(n,e)=>n,St={toAttribute(n,e){switch(e){case Boolean:n=n?ci:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},an=(n,e)=>!ii(n,e),sn={attribute:!0,type:String,converter:St,reflect:!1,useDefault:!1,hasChanged:an};Symbol.metadata??=Symbol("metadata"),tt.litPropertyMetadata??=new WeakMap;var I=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=sn){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(e,r,t);i!==void 0&&oi(this.prototype,e,i)}}static getPropertyDescriptor(e,t,r){let{get:i,set:o}=si(this.prototype,e)??{get(){return this[t]},set(s){this[t]=s}};return{get:i,set(s){let a=i?.call(this);o?.call(this,s),this.requestUpdate(e,a,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??sn}static _$Ei(){if(this.hasOwnProperty(De("elementProperties")))return;let e=li(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(De("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(De("properties"))){let t=this.properties,r=[...ai(t),...di(t)];for(let i of r)this.createProperty(i,t[i])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,i]of t)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let i=this._$Eu(t,r);i!==void 0&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let i of r)t.unshift($t(i))}else e!==void 0&&t.push($t(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return rn(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){let r=this.constructor.elementProperties.get(e),i=this.constructor._$Eu(e,r);if(i!==void 0&&r.reflect===!0){let o=(r.converter?.toAttribute!==void 0?r.converter:St).toAttribute(t,r.type);this._$Em=e,o==null?this.removeAttribute(i):this.setAttribute(i,o),this._$Em=null}}_$AK(e,t){let r=this.constructor,i=r._$Eh.get(e);if(i!==void 0&&this._$Em!==i){let o=r.getPropertyOptions(i),s=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:St;this._$Em=i;let a=s.fromAttribute(t,o.type);this[i]=a??this._$Ej?.get(i)??a,this._$Em=null}}requestUpdate(e,t,r,i=!1,o){if(e!==void 0){let s=this.constructor;if(i===!1&&(o=this[e]),r??=s.getPropertyOptions(e),!((r.hasChanged??an)(o,t)||r.useDefault&&r.reflect&&o===this._$Ej?.get(e)&&!this.hasAttribute(s._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:i,wrapped:o},s){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,s??t??this[e]),o!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),i===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[i,o]of this._$Ep)this[i]=o;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[i,o]of r){let{wrapped:s}=o,a=this[i];s!==!0||this._$AL.has(i)||a===void 0||this.C(i,void 0,o,a)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(t)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};I.elementStyles=[],I.shadowRootOptions={mode:"open"},I[De("elementProperties")]=new Map,I[De("finalized")]=new Map,pi?.({ReactiveElement:I}),(tt.reactiveElementVersions??=[]).push("2.1.2");var Ot=globalThis,dn=n=>n,nt=Ot.trustedTypes,ln=nt?nt.createPolicy("lit-html",{createHTML:n=>n}):void 0,hn="$lit$",W=`lit$${Math.random().toFixed(9).slice(2)}$`,yn="?"+W,ui=`<${yn}>`,oe=document,He=()=>oe.createComment(""),Ie=n=>n===null||typeof n!="object"&&typeof n!="function",Mt=Array.isArray,fi=n=>Mt(n)||typeof n?.[Symbol.iterator]=="function",Rt=`[ 	
\f\r]`,Le=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,cn=/-->/g,pn=/>/g,re=RegExp(`>|${Rt}(?:([^\\s"'>=/]+)(${Rt}*=${Rt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),un=/'/g,fn=/"/g,gn=/^(?:script|style|textarea|title)$/i,zt=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),l=zt(1),j=zt(2),Bo=zt(3),se=Symbol.for("lit-noChange"),u=Symbol.for("lit-nothing"),mn=new WeakMap,ie=oe.createTreeWalker(oe,129);function bn(n,e){if(!Mt(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return ln!==void 0?ln.createHTML(e):e}var mi=(n,e)=>{let t=n.length-1,r=[],i,o=e===2?"<svg>":e===3?"<math>":"",s=Le;for(let a=0;a<t;a++){let d=n[a],c,p,f=-1,m=0;for(;m<d.length&&(s.lastIndex=m,p=s.exec(d),p!==null);)m=s.lastIndex,s===Le?p[1]==="!--"?s=cn:p[1]!==void 0?s=pn:p[2]!==void 0?(gn.test(p[2])&&(i=RegExp("</"+p[2],"g")),s=re):p[3]!==void 0&&(s=re):s===re?p[0]===">"?(s=i??Le,f=-1):p[1]===void 0?f=-2:(f=s.lastIndex-p[2].length,c=p[1],s=p[3]===void 0?re:p[3]==='"'?fn:un):s===fn||s===un?s=re:s===cn||s===pn?s=Le:(s=re,i=void 0);let h=s===re&&n[a+1].startsWith("/>")?" ":"";o+=s===Le?d+ui:f>=0?(r.push(c),d.slice(0,f)+hn+d.slice(f)+W+h):d+W+(f===-2?a:h)}return[bn(n,o+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},Ne=class n{constructor({strings:e,_$litType$:t},r){let i;this.parts=[];let o=0,s=0,a=e.length-1,d=this.parts,[c,p]=mi(e,t);if(this.el=n.createElement(c,r),ie.currentNode=this.el.content,t===2||t===3){let f=this.el.content.firstChild;f.replaceWith(...f.childNodes)}for(;(i=ie.nextNode())!==null&&d.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let f of i.getAttributeNames())if(f.endsWith(hn)){let m=p[s++],h=i.getAttribute(f).split(W),y=/([.?@])?(.*)/.exec(m);d.push({type:1,index:o,name:y[2],strings:h,ctor:y[1]==="."?At:y[1]==="?"?Pt:y[1]==="@"?Ct:ve}),i.removeAttribute(f)}else f.startsWith(W)&&(d.push({type:6,index:o}),i.removeAttribute(f));if(gn.test(i.tagName)){let f=i.textContent.split(W),m=f.length-1;if(m>0){i.textContent=nt?nt.emptyScript:"";for(let h=0;h<m;h++)i.append(f[h],He()),ie.nextNode(),d.push({type:2,index:++o});i.append(f[m],He())}}}else if(i.nodeType===8)if(i.data===yn)d.push({type:2,index:o});else{let f=-1;for(;(f=i.data.indexOf(W,f+1))!==-1;)d.push({type:7,index:o}),f+=W.length-1}o++}}static createElement(e,t){let r=oe.createElement("template");return r.innerHTML=e,r}};function be(n,e,t=n,r){if(e===se)return e;let i=r!==void 0?t._$Co?.[r]:t._$Cl,o=Ie(e)?void 0:e._$litDirective$;return i?.constructor!==o&&(i?._$AO?.(!1),o===void 0?i=void 0:(i=new o(n),i._$AT(n,t,r)),r!==void 0?(t._$Co??=[])[r]=i:t._$Cl=i),i!==void 0&&(e=be(n,i._$AS(n,e.values),i,r)),e}var Tt=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:r}=this._$AD,i=(e?.creationScope??oe).importNode(t,!0);ie.currentNode=i;let o=ie.nextNode(),s=0,a=0,d=r[0];for(;d!==void 0;){if(s===d.index){let c;d.type===2?c=new Ue(o,o.nextSibling,this,e):d.type===1?c=new d.ctor(o,d.name,d.strings,this,e):d.type===6&&(c=new Et(o,this,e)),this._$AV.push(c),d=r[++a]}s!==d?.index&&(o=ie.nextNode(),s++)}return ie.currentNode=oe,i}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},Ue=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,i){this.type=2,this._$AH=u,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=be(this,e,t),Ie(e)?e===u||e==null||e===""?(this._$AH!==u&&this._$AR(),this._$AH=u):e!==this._$AH&&e!==se&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):fi(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==u&&Ie(this._$AH)?this._$AA.nextSibling.data=e:this.T(oe.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:r}=e,i=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=Ne.createElement(bn(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===i)this._$AH.p(t);else{let o=new Tt(i,this),s=o.u(this.options);o.p(t),this.T(s),this._$AH=o}}_$AC(e){let t=mn.get(e.strings);return t===void 0&&mn.set(e.strings,t=new Ne(e)),t}k(e){Mt(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,i=0;for(let o of e)i===t.length?t.push(r=new n(this.O(He()),this.O(He()),this,this.options)):r=t[i],r._$AI(o),i++;i<t.length&&(this._$AR(r&&r._$AB.nextSibling,i),t.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let r=dn(e).nextSibling;dn(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ve=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,i,o){this.type=1,this._$AH=u,this._$AN=void 0,this.element=e,this.name=t,this._$AM=i,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=u}_$AI(e,t=this,r,i){let o=this.strings,s=!1;if(o===void 0)e=be(this,e,t,0),s=!Ie(e)||e!==this._$AH&&e!==se,s&&(this._$AH=e);else{let a=e,d,c;for(e=o[0],d=0;d<o.length-1;d++)c=be(this,a[r+d],t,d),c===se&&(c=this._$AH[d]),s||=!Ie(c)||c!==this._$AH[d],c===u?e=u:e!==u&&(e+=(c??"")+o[d+1]),this._$AH[d]=c}s&&!i&&this.j(e)}j(e){e===u?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},At=class extends ve{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===u?void 0:e}},Pt=class extends ve{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==u)}},Ct=class extends ve{constructor(e,t,r,i,o){super(e,t,r,i,o),this.type=5}_$AI(e,t=this){if((e=be(this,e,t,0)??u)===se)return;let r=this._$AH,i=e===u&&r!==u||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==u&&(r===u||i);i&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Et=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){be(this,e)}};var hi=Ot.litHtmlPolyfillSupport;hi?.(Ne,Ue),(Ot.litHtmlVersions??=[]).push("3.3.3");var vn=(n,e,t)=>{let r=t?.renderBefore??e,i=r._$litPart$;if(i===void 0){let o=t?.renderBefore??null;r._$litPart$=i=new Ue(e.insertBefore(He(),o),o,void 0,t??{})}return i._$AI(n),i};var Dt=globalThis,$=class extends I{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=vn(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return se}};$._$litElement$=!0,$.finalized=!0,Dt.litElementHydrateSupport?.({LitElement:$});var yi=Dt.litElementPolyfillSupport;yi?.({LitElement:$});(Dt.litElementVersions??=[]).push("4.2.2");var x="knee_recovery";function B(n,e,t){return n.localize!==e.localize||n.locale!==e.locale||n.entities!==e.entities||n.devices!==e.devices||n.config!==e.config||n.user!==e.user||t.some(r=>n.states[r]!==e.states[r])}var gi=Object.fromEntries(["bank","blocks","count","day","distance","done","dose","jog","last_7_days","level","limit","longest","minutes","name","names","number","percent","reps","run_today","seconds","sets","target","time","unit","until","walk","week_before","weeks"].map(n=>[n,"–"]));function k(n){return(e,t)=>n(`component.${x}.common.${e}`,{...gi,...t})}function N(n){return k(n)("card_today")!==""}var z=class{ensure(e,t){this.asked===e.language||N(e.localize)||(this.asked=e.language,e.loadBackendTranslation("common",x).then(t,()=>{this.asked=void 0}))}};async function xe(n,e,t,r={}){let i=await C(n,e,t,r),{entry_id:o,counts_reason:s}=i??{};return{id:typeof o=="string"?o:void 0,uncounted:typeof s=="string"?s:void 0}}async function C(n,e,t,r={}){return(await Ht(n,x,t,{...r,...e===void 0?{}:{config_entry_id:e}},!0)).response}async function ae(n,e,t){await C(n,e,"undo",{entry_id:t})}async function _n(n,e,t,r){await Ht(n,"todo","update_item",{entity_id:e,item:t,status:r?"completed":"needs_action"},!1)}async function Lt(n,e,t){await Ht(n,"select","select_option",{entity_id:e,option:t},!1)}async function Ht(n,e,t,r,i){return n.callService(e,t,r,void 0,!1,i)}var xn=3;async function _e(n,e){let t=k(n.localize),r=e??{};if(e===xn||r.error?.code===xn)return t("card_error_connection");let{translation_domain:i,translation_key:o}=r;if(i&&o)try{let s=await n.loadBackendTranslation("exceptions",i),a=`component.${i}.exceptions.${o}.message`,d=s(a,r.translation_placeholders);if(d)return d}catch{}return t("card_error")}function T(n){if(n===void 0||n.state.trim()==="")return;let e=Number(n.state);return Number.isFinite(e)?e:void 0}function A(n,e){let t=n?.attributes[e];return typeof t=="number"&&Number.isFinite(t)?t:void 0}function S(n,e){let t=n?.attributes[e];return typeof t=="string"&&t!==""?t:void 0}function P(n,e){let t=n?.attributes[e];return Array.isArray(t)?t:[]}var kn=864e5;function D(n,e){return new Date(Date.parse(`${n}T00:00:00Z`)+e*kn).toISOString().slice(0,10)}function rt(n,e){return Math.round((Date.parse(e)-Date.parse(n))/kn)}function bi(n){return new Date(`${n}T00:00:00Z`).getUTCDay()}function qe(n,e){return D(n,-((bi(n)-e+7)%7))}function ke(n){let e=new Intl.DateTimeFormat("en-CA",n===void 0?{}:{timeZone:n});return t=>e.format(t)}function it(n,e){if(e.kind!=="one")return 1;let t=n.states[e.runner.entities["sensor.distance_week"]??""],r=new Date(`${S(t,"last_reset")?.slice(0,10)}T00:00:00Z`).getUTCDay();return Number.isNaN(r)?1:r}function V({text:n,link:e}){return l`<ha-card>
    <div class="notice">
      <p>${n}</p>
      ${e?l`<a class="link" href=${e.path} @click=${vi}>${e.text}</a>`:u}
    </div>
  </ha-card>`}function vi(n){n.ctrlKey||n.metaKey||n.shiftKey||(n.preventDefault(),history.pushState(null,"",n.currentTarget.href),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}})))}var xi="sensor.run_light";function w(n){return wn(n).filter(([,e])=>xi in e).map(([e,t])=>{let r=n.devices[e];return{deviceId:e,entities:t,entryId:Nt(r),name:It(r)}}).sort((e,t)=>e.name.localeCompare(t.name)||e.deviceId.localeCompare(t.deviceId))}function E(n,e,t){let r=n.length===1,{device_id:i,entity:o}=t;if(i||o){let a=i||o&&e.entities[o]?.device_id,d=a?Nt(e.devices[a]):void 0,c=n.find(p=>p.deviceId===a)??n.find(p=>d!==void 0&&p.entryId===d);return c?{kind:"one",runner:c,alone:r}:{kind:"gone"}}let[s]=n;return s===void 0?{kind:"none"}:r?{kind:"one",runner:s,alone:r}:{kind:"several",names:n.map(({name:a})=>a)}}var _i="sensor.shoe_distance";function de(n,e){return wn(n).filter(([t,r])=>{let i=Nt(n.devices[t]);return _i in r&&i!==void 0&&i===e.entryId}).map(([t,r])=>({deviceId:t,name:It(n.devices[t]),given:It({...n.devices[t],name_by_user:null}),entities:r})).sort((t,r)=>t.name.localeCompare(r.name))}function wn(n){let e=new Map;for(let t of Object.values(n.entities)){let r=ki(t);if(r===void 0||!t.device_id)continue;let i=e.get(t.device_id)??{};i[r]=t.entity_id,e.set(t.device_id,i)}return[...e]}function ki(n){if(!(n.platform!==x||!n.translation_key))return`${n.entity_id.split(".",1)[0]}.${n.translation_key}`}function Nt(n){return n?.config_entry_id??n?.primary_config_entry??n?.config_entries?.[0]}function It(n){return n?.name_by_user||n?.name||""}var we="knee-recovery-card";function L(n){if(typeof n!="object"||n===null)throw new Error("The card needs a configuration.");for(let e of["device_id","entity"]){let t=n[e];if(t!=null&&typeof t!="string")throw new Error(`${e} must be one id, written as text.`)}return n}function U(n){let[e,t]=w(n);return e&&t?{device_id:e.deviceId}:{}}function le(n,e,t=we){if(n.entities[e]?.platform!==x)return null;let r=E(w(n),n,{entity:e});if(r.kind!=="one")return null;let i=`custom:${t}`;return{config:r.alone?{type:i}:{type:i,device_id:r.runner.deviceId}}}var G={schema:[{name:"device_id",selector:{device:{filter:{integration:x}}}}],computeLabel:(n,e)=>k(e)("card_editor_runner"),computeHelper:(n,e)=>k(e)("card_editor_runner_help")};var K=R`
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
`;var Q=R`
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
`;var $n=12;function Sn(n,e){return D(qe(n,e),-7*($n-1))}function Rn(n,e,t){let{entries:r}=n??{},i=new Map;for(let o of Array.isArray(r)?r:[]){let s=String(o.local_date);i.set(s,[...i.get(s)??[],o])}return Array.from({length:7*$n},(o,s)=>{let a=D(e,s);return wi(a,i.get(a)??[],t)})}function wi(n,e,t){let r=e.flatMap(o=>[o.level,o.pain_before,o.pain_peak]).filter(o=>typeof o=="number"),i=e.filter(({kind:o})=>o==="run").map(o=>o.distance_m).filter(o=>typeof o=="number");return{date:n,runM:i.reduce((o,s)=>o+s,0),exercises:e.some(({kind:o})=>o==="exercises"),pain:r.length===0?void 0:Math.max(...r),isToday:n===t,isAhead:n>t}}var Tn=R`
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
  .waiting .grid {
    min-block-size: 592px;
  }
`;var An={km:1e3,mi:1609.344,nmi:1852,m:1,yd:.9144,ft:.3048,in:.0254,cm:.01,mm:.001},$i=new Set(["km","mi","nmi"]);function Si(n){switch(n.number_format){case"comma_decimal":return["en-US","en"];case"decimal_comma":return["de","es","it"];case"space_comma":return["fr","sv","cs"];case"quote_decimal":return["de-CH"];case"none":return"en-US";case"system":return;default:return n.language}}function v(n,e,t={maximumFractionDigits:1}){return new Intl.NumberFormat(Si(e),{...t,useGrouping:e.number_format!=="none"}).format(n)}function Y(n,e){return new Intl.NumberFormat(e.language,{style:"percent",maximumFractionDigits:1}).formatToParts(n/100).map(t=>t.value).join("")}function J(n,e){let t=new Date(`${n}T00:00:00Z`);return Number.isNaN(t.getTime())?n:new Intl.DateTimeFormat(e.language,{weekday:"long",day:"numeric",month:"short",timeZone:"UTC"}).format(t)}function Pn(n,e){let t=new Date(`${n}T00:00:00Z`);if(Number.isNaN(t.getTime()))return n;let r={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return new Intl.DateTimeFormat(e.language,r).format(t)}function Cn(n,e,t,r=!1){let i=o=>new Date(`${o}T00:00:00Z`);return new Intl.DateTimeFormat(t.language,{...r?{year:"numeric"}:{day:"numeric"},month:"short",timeZone:"UTC"}).formatRange(i(n),i(e))}var Z=class{constructor(e,t){this.unit=e;this.locale=t;An[e]===void 0&&(this.unit="km"),this.metres=An[e]??1e3,this.decimals=$i.has(this.unit)?1:0}fromMetres(e){return this.write(e/this.metres)}allowance(e){let t=10**this.decimals;return this.write(Math.floor(e*t+1e-6)/t)}inUnit(e){return e/this.metres}toMetres(e){return e*this.metres}plain(e){return`${v(e,this.locale)} ${this.unit}`}atMost(e){let{number:t,unit:r}=this.allowance(e/this.metres);return`${t} ${r}`}text(e){let{number:t,unit:r}=this.fromMetres(e);return`${t} ${r}`}write(e){let t=Number(e.toFixed(this.decimals)),r=t===0?0:this.decimals;return{number:v(t,this.locale,{minimumFractionDigits:r,maximumFractionDigits:r}),unit:this.unit}}};function X(n,e,t){switch(e.kind){case"none":return $e(n,t("card_no_runner"),t("card_add_runner"),`dashboard/add?domain=${x}`);case"gone":return{kind:"notice",text:t("card_runner_gone"),link:void 0};case"several":{let r=Ri(e.names,n.language);return{kind:"notice",text:t("card_which_runner",{names:r}),link:void 0}}}}function ee(n,e,t){let r=t("card_not_loaded",{name:e});return $e(n,r,t("card_open_integration"),`integration/${x}`)}function $e(n,e,t,r){let i=`/config/integrations/${r}`;return{kind:"notice",text:e,link:n.user?.is_admin?{text:t,path:i}:void 0}}function Ri(n,e){return new Intl.ListFormat(e,{type:"conjunction"}).format(n)}var Ti=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.worst_pain_7_days","sensor.rehab_streak","sensor.distance_week","event.activity"];function En(n){return n.kind!=="one"?[]:Ti.map(e=>n.runner.entities[e]).filter(e=>e!==void 0)}function On(n,e,t,r){if(!N(n.localize))return{kind:"waiting"};let i=k(n.localize);if(e.kind!=="one")return X(n,e,i);let{alone:o,runner:s}=e,a=n.states[String(s.entities["sensor.run_light"])];if(a===void 0||a.state==="unavailable")return ee(n,s.name,i);if(t===void 0)return{kind:"waiting"};let{length:d}=n.config.unit_system,c=new Z(d,n.locale),p=m=>Pi(m,i,c,n),f=t.findIndex(({date:m})=>m===r);return{kind:"calendar",title:o?i("card_calendar"):`${i("card_calendar")} · ${s.name}`,weekdays:t.slice(0,7).map(({date:m})=>Ut(m,n,{weekday:"narrow"})),cells:t.map((m,h)=>Ai(m,h,p(m),n)),told:f<0?[]:[f,f-1,f-2].flatMap(m=>t[m]??[]).map(p),say:i}}function Ai(n,e,{facts:t,title:r},i){let o=n.date.endsWith("-01")||e===0;return{day:n,number:Ut(n.date,i,{day:"numeric"}),label:`${r}: ${t.join(", ")}`,month:o?Ut(n.date,i,{month:"short"}):""}}function Pi(n,e,t,r){let{locale:i}=r,o=[n.runM>0?e("card_day_run",{distance:t.text(n.runM)}):"",n.exercises?e("card_day_exercises"):"",n.pain===void 0?"":e("card_day_pain",{level:v(n.pain,i)})].filter(Boolean);return{title:J(n.date,i),facts:o.length>0?o:[e("card_day_nothing")]}}function Ut(n,e,t){return new Intl.DateTimeFormat(e.locale.language,{...t,timeZone:"UTC"}).format(new Date(`${n}T00:00:00Z`))}var ce=class extends ${constructor(){super(...arguments);this.config={};this.view={kind:"waiting"};this.words=new z;this.request=0}setConfig(t){this.config=L(t),this.choice=void 0,this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:En(this.choice);r!==void 0&&!B(r,t,i)||(this.choice??=E(w(t),t,this.config),this.load(t,this.choice),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 15}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}async load(t,r){if(r.kind!=="one")return;let i=++this.request,o=ke(t.config.time_zone)(Date.now()),s=Sn(o,it(t,r)),a=["run","exercises","pain"];try{let d=await C(t,r.runner.entryId,"get_entries",{start:s,kinds:a});if(i!==this.request)return;this.days=Rn(d,s,o),this.requestUpdate()}catch{}}willUpdate(t){this.home!==void 0&&(this.choice??=E(w(this.home),this.home,this.config),this.view=On(this.home,this.choice,this.days,this.chosen))}render(){switch(this.view.kind){case"waiting":return Ci;case"notice":return V(this.view);case"calendar":return this.calendar(this.view)}}calendar({cells:t,say:r,title:i,told:o,weekdays:s}){return l`<ha-card>
      <div class="calendar">
        <h2>${i}</h2>
        <div class="grid" role="group" aria-label=${i}>
          ${s.map(a=>l`<span class="weekday" aria-hidden="true">${a}</span>`)}
          ${t.map(a=>this.cell(a))}
        </div>
        <p class="key" aria-hidden="true">
          <span><i class="ran"></i>${r("card_key_run")}</span>
          <span><i class="did"></i>${r("card_day_exercises")}</span>
          <span><b class="hurt">2</b>${r("card_key_pain")}</span>
        </p>
        <div class="told" role="status">
          ${o.length===0?l`<p class="label">${r("card_calendar_hint")}</p>`:o.map(({facts:a,title:d})=>l`<div>
                      <h3>${d}</h3>
                      <p>${a.join(" · ")}</p>
                    </div>`)}
        </div>
      </div>
    </ha-card>`}cell({day:t,label:r,month:i,number:o}){let s=t.date===this.chosen,a=()=>{this.chosen=s?void 0:t.date,this.requestUpdate()};return l`<button
      type="button"
      class="day-cell ${t.isToday?"today":""} ${t.isAhead?"ahead":""}"
      style=${t.pain?`--pain: ${t.pain}`:u}
      aria-label=${r}
      aria-pressed=${s?"true":"false"}
      @click=${a}
    >
      <span class="number">${o}${i?l` ${i}`:u}</span>
      ${t.exercises?l`<i class="did"></i>`:u}
      ${t.pain===void 0?u:l`<span class="hurt">${t.pain}</span>`}
      ${t.runM>0?l`<i class="ran"></i>`:u}
    </button>`}};ce.styles=[Q,K,Tn],ce.getConfigForm=()=>G,ce.getStubConfig=U;var Ci=l`<ha-card>
  <div class="waiting calendar" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="grid"></div>
    <div class="told"></div>
  </div>
</ha-card>`;var Se="knee-recovery-calendar-card";var ot="knee-recovery-dashboard-editor",Re=class extends ${constructor(){super(...arguments);this.config={}}setConfig(t){this.config=t,this.requestUpdate()}render(){if(this.hass===void 0)return l``;let t=k(this.hass.localize),{device_id:r=""}=this.config;return l`<label>
      <span>${t("card_editor_runner")}</span>
      <select @change=${i=>this.choose(i.target.value)}>
        <option value="" .selected=${r===""}>${t("card_editor_everyone")}</option>
        ${w(this.hass).map(({deviceId:i,name:o})=>l`<option value=${i} .selected=${i===r}>${o}</option>`)}
      </select>
      <p>${t("card_editor_runner_help")}</p>
    </label>`}choose(t){let{device_id:r,...i}=this.config,s={config:t===""?i:{...i,device_id:t}};this.dispatchEvent(new CustomEvent("config-changed",{detail:s,bubbles:!0,composed:!0}))}};Re.properties={hass:{attribute:!1}},Re.styles=R`
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
  `;var Ae=[6,12,26,52,"all"],qt=5e3,Mn=48,Te=4;function at({today:n,weekStart:e,weeks:t}){return D(qe(n,e),-7*(t-1+Te))}function Dn(n,e,t){let{limitPercent:r,today:i,weekStart:o,weeks:s}=t,a=at(t),d=s+Te,c=y=>Math.floor(rt(a,y)/7),p=Array.from({length:d},()=>[]);for(let y of n)p[c(y.date)]?.push(y);let f=Array.from({length:d},()=>[]);for(let{date:y,value:g}of e)f[c(y)]?.push(g);let m=p.map(y=>y.reduce((g,{distanceM:b})=>g+b,0)),h=Oi(n,i,o);return p.slice(Te).map((y,g)=>{let b=g+Te,F=D(a,7*b),Ze=m[b],Ye=m[b-1],Me=b===d-1,ye=[...f[b],...y.flatMap(M=>M.pain??[])];return{from:F,to:D(F,6),runM:Ze,runs:y.length,byShoe:Ei(y),longestM:y.length===0?void 0:Math.max(...y.map(M=>M.distanceM)),ceilingM:r===void 0||Ye<qt?void 0:Math.floor(Ye*(100+r)/100),pain:ye.length===0?void 0:Math.max(...ye),isNow:Me,expectedM:Me&&h>0?Ze+h:void 0}})}function Ei(n){let e=new Map;for(let{distanceM:t,shoe:r=""}of n)e.set(r,(e.get(r)??0)+t);return[...e]}function Oi(n,e,t){let r=qe(e,t),i=D(r,-7*Te),o=rt(r,e),s=n.filter(({date:a})=>a>=i&&a<r&&rt(i,a)%7>o);return Math.round(s.reduce((a,{distanceM:d})=>a+d,0)/Te)}function Ln(n,e){let t=st(e),r=h=>h.filter(({date:y})=>st(y)<=t),[i,o]=[r(n.distance),r(n.pain)],s=Math.min(...[...i,...o].map(({date:h})=>st(h)));if(!Number.isFinite(s))return[];let a=t-s<Mn?1:t-s<3*Mn?3:12,d=s-s%a,c=Math.floor((t-d)/a)+1,p=({date:h})=>Math.floor((st(h)-d)/a),f=new Array(c).fill(0);for(let h of i)f[p(h)]=f[p(h)]+h.value;let m=new Array(c).fill(void 0);for(let h of o)m[p(h)]=Math.max(m[p(h)]??0,h.value);return f.map((h,y)=>{let g=d+y*a,b=Math.max(0,Math.round(h));return{from:zn(g),to:D(zn(g+a),-1),runM:b,runs:void 0,byShoe:b>0?[["",b]]:[],longestM:void 0,ceilingM:void 0,pain:m[y],isNow:y===c-1,expectedM:void 0}})}function st(n){return Number(n.slice(0,4))*12+Number(n.slice(5,7))-1}function zn(n){let[e,t]=[Math.floor(n/12),n%12+1];return`${String(e).padStart(4,"0")}-${String(t).padStart(2,"0")}-01`}var Pe="knee-recovery-load-card",Ft=12;function Hn(n){let e=L(n),{range:t}=e;if(t==null||t==="")return Mi(e);let r=Ae.find(i=>String(i)===String(t));if(r===void 0)throw new Error(`range must be one of ${Ae.join(", ")}.`);return{...e,range:r}}function Mi({range:n,...e}){return e}var zi=["distance_7_days","distance_week","mileage_ramp","longest_run_30_days"];function In(n,e){let t=n.entities[e]?.translation_key;return t&&zi.includes(t)?le(n,e,Pe):null}var Nn={schema:[...G.schema,{name:"range",selector:{select:{mode:"dropdown",options:Ae.map(n=>({value:String(n),label:String(n)}))}}}],computeLabel:(n,e)=>k(e)(n.name==="range"?"card_editor_range":"card_editor_runner"),computeHelper:(n,e)=>k(e)(n.name==="range"?"card_editor_range_help":"card_editor_runner_help")};var Ce="knee-recovery-shoes-card";function Un(n,e){return w(n).flatMap(r=>de(n,r)).some(({entities:r})=>Object.values(r).includes(e))?le(n,e,Ce):null}var qn="knee-recovery-session-card",Wt=({runner:n},...e)=>e.flatMap(t=>{let r=n?.entities[t];return r===void 0?[]:[{type:"tile",entity:r,name:{type:"entity"},visibility:[{condition:"state",entity:r,state_not:"unknown"}]}]}),Fe=(n,{whose:e})=>({type:`custom:${n}`,...e,grid_options:{columns:"full"}}),te=(...n)=>n.length===0?[]:[{type:"grid",cards:n}],Di=n=>[...te(Fe(we,n)),...te(...Wt(n,"sensor.next_run","sensor.knee_pain","switch.flare_up","switch.pause"))],Li=n=>[{type:"grid",cards:[Fe(Pe,n)],column_span:2},...te(...Wt(n,"sensor.distance_allowed","sensor.distance_7_days","sensor.mileage_ramp","sensor.longest_run_30_days","sensor.single_run_jump","sensor.last_run"))],Hi=n=>e=>{let t=e.runner?.entities["todo.exercises"];return[...n(qn)?te(Fe(qn,e)):[],...te(...t===void 0?[]:[{type:"todo-list",entity:t}],...Wt(e,"sensor.rehab_streak","sensor.rehab_sessions_week","sensor.rehab_adherence","sensor.ladder_level"))]},Ii=n=>te(Fe(Ce,n)),Ni=n=>{let e=n.runner?.entities["calendar.plan"];return[...te(Fe(Se,n)),...te(...e===void 0?[]:[{type:"calendar",entities:[e],initial_view:"listWeek"}])]};function Fn(n,e,t,r){let{device_id:i}=L(n),o=w(e),s=o.filter(({deviceId:c})=>!i||c===i),a=s.length===0?[{runner:void 0,whose:i?{device_id:i}:{}}]:s.map(c=>({runner:c,whose:o.length===1?{}:{device_id:c.deviceId}})),d=(c,p,f,m)=>{let h=a.flatMap(m),y=h.reduce((g,b)=>g+(b.column_span??1),0);return{type:"sections",title:p,path:c,icon:f,max_columns:Math.min(4,y),sections:h}};return[d("today",t("card_today"),"mdi:run",Di),d("load",t("card_view_load"),"mdi:chart-bar",Li),d("exercises",t("card_exercises"),"mdi:dumbbell",Hi(r)),d("shoes",t("card_shoes"),"mdi:shoe-sneaker",Ii),d("history",t("card_view_history"),"mdi:calendar-month",Ni)].filter(({sections:c})=>c.length>0)}var Wn="ll-strategy-dashboard-knee-recovery",Ee=class extends HTMLElement{static async generate(e,t){let r=await t.loadBackendTranslation("common",x),i=o=>customElements.get(o)!==void 0;return{views:Fn(e,t,k(r),i)}}};Ee.getCreateSuggestions=()=>({title:"Knee recovery",icon:"mdi:run"}),Ee.getConfigElement=()=>document.createElement(ot);var Ui={green:j`<circle class="body" cx="24" cy="24" r="21" />
    <path class="sign" d="M14 25l7 7 13-15" />`,amber:j`<path class="body" d="M24 5.5l20 36H4z" />
    <path class="sign" d="M24 19v10M24 35.4v.2" />`,red:j`<path class="body" d="M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z" />
    <path class="sign" d="M18.5 16v16M29.5 16v16" />`,incomplete:j`<path class="ring" d="M34.5 42.2a21 21 0 1 1 7.7-7.7" />
    <path class="sign" d="M18.5 18.5a5.5 5.5 0 1 1 8 5c-1.9 1-2.5 2-2.5 4M24 33.4v.2" />`,unknown:j`<circle class="ring dotted" cx="24" cy="24" r="21" />
    <path class="sign" d="M15 24v.2M24 24v.2M33 24v.2" />`},pe=l`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M10 26l9 9 19-22" />
</svg>`,q=l`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 8v20M24 39v.2" />
</svg>`;function jn(n){return l`<svg class="shape" viewBox="0 0 48 48" aria-hidden="true">${Ui[n]}</svg>`}var ne=class{constructor(e){this.ports=e;this.phase={at:"idle"}}get busy(){return this.phase.at==="sending"||this.phase.at==="undoing"}get undoable(){let{phase:e}=this;return(e.at==="sent"||e.at==="failed")&&e.sent?.takeBack!==void 0}get said(){let{phase:e}=this;switch(e.at){case"sent":case"undoing":return e.sent.note===""?e.tap.said:`${e.tap.said} ${e.sent.note}`;case"undone":return e.tap.undone;default:return""}}get failed(){return this.phase.at==="failed"?this.phase.message:""}async tap(e){if(!this.busy){this.enter({at:"sending",tap:e});try{let t=await e.send();this.enter({at:"sent",tap:e,sent:t},3e4)}catch(t){await this.fail(e,t,void 0)}}}async undo(){let{phase:e}=this;if(e.at!=="sent"&&e.at!=="failed")return;let{sent:t,tap:r}=e;if(t?.takeBack!==void 0){this.enter({at:"undoing",tap:r,sent:t});try{await t.takeBack(),this.enter({at:"undone",tap:r},3e4)}catch(i){await this.fail(r,i,t)}}}async fail(e,t,r){let i=await this.ports.explain(t);this.enter({at:"failed",tap:e,message:i,sent:r})}enter(e,t){clearTimeout(this.timer),this.phase=e,t!==void 0&&(this.timer=setTimeout(()=>this.enter({at:"idle"}),t)),this.ports.changed()}};var dt=n=>`${Math.round(n*1e3)/10}%`;function Bn(n,e,t){return l`<div class="spans" role="group" aria-label=${n.say("card_load_range")}>
    ${n.spans.map(({label:r,span:i,text:o})=>l`<button
          type="button"
          class="span"
          aria-label=${r}
          aria-pressed=${i===e?"true":"false"}
          @click=${()=>t.choose(i)}
        >
          ${o}
        </button>`)}
  </div>`}function Vn(n,e,t){let{lines:r,painPath:i,say:o,slots:s}=n,a=s.some(({from:d})=>d===e)?e:s.at(-1)?.from;return l`<div class="chart ${s.length>30?"dense":""}">
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
          ${j`<path d=${i} />`}
        </svg>
        <div
          class="slots"
          role="group"
          aria-label=${o("card_load_chart")}
          @keydown=${d=>Fi(d)}
        >
          ${s.map(d=>qi(d,d.from===e,d.from===a,t))}
        </div>
      </div>
      <div class="dates" aria-hidden="true">
        ${s.map(({date:d})=>l`<span>${d?l`<i>${d}</i>`:u}</span>`)}
      </div>
    </div>
    ${Wi(n)}`}function qi(n,e,t,{open:r}){let{ceiling:i,expected:o,from:s,isNow:a,label:d,longest:c,pain:p,pieces:f}=n;return l`<button
    type="button"
    class="slot ${a?"now":""}"
    aria-label=${d}
    aria-pressed=${e?"true":"false"}
    tabindex=${t?0:-1}
    @click=${()=>r(s)}
  >
    <span class="knee-lane">
      ${p===void 0?u:l`<i class="dot" style="--at: ${p}"></i>`}
    </span>
    <span class="bar-lane">
      ${o===void 0?u:l`<i class="expected" style="block-size: ${dt(o)}"></i>`}
      <span class="pile"
        >${f.map(({colour:m,height:h})=>l`<i class=${m} style="block-size: ${dt(h)}"></i>`)}</span
      >
      ${i===void 0?u:l`<i class="ceiling" style="inset-block-end: ${dt(i)}"></i>`}
      ${c===void 0?u:l`<i class="longest" style="inset-block-end: ${dt(c)}"></i>`}
    </span>
  </button>`}function Fi(n){let e=[...n.currentTarget.querySelectorAll(".slot")],t=e.indexOf(n.target),r=getComputedStyle(e[0]).direction==="rtl",o={ArrowLeft:r?1:-1,ArrowRight:r?-1:1,Home:-t,End:e.length-1-t}[n.key];o!==void 0&&(n.preventDefault(),e[t+o]?.focus())}function Wi({key:n,say:e}){let{hasCeiling:t,hasExpected:r,hasLongest:i,hasPain:o,shoes:s}=n,a=(d,c)=>l`<span>${d}${c}</span>`;return l`<p class="key" aria-hidden="true">
    ${s.map(({colour:d,name:c})=>a(l`<i class="swatch ${d}"></i>`,c))}
    ${t?a(l`<i class="ceiling"></i>`,e("card_key_limit")):u}
    ${i?a(l`<i class="longest"></i>`,e("card_key_longest")):u}
    ${r?a(l`<i class="expected"></i>`,e("card_key_expected")):u}
    ${o?a(l`<i class="dot"></i>`,e("card_key_pain")):u}
  </p>`}var Kn={km:1e3,mi:1609.344};function jt(n){return n==="mi"?"mi":"km"}function Bt(n,e,t){let r=n.told.pain_peak;return{distance:v(n.distanceM/Kn[e],t,{maximumFractionDigits:2}),duration:n.durationS===void 0?"":lt(n.durationS),pain:typeof r=="number"?v(r,t):"",shoe:n.shoe??""}}function Qn(n,e,t){let r={};return e.distance!==n.distance&&(r.distance=Gn(e.distance),r.unit=t),e.duration!==n.duration&&(r.duration=e.duration.trim()),e.pain!==n.pain&&(r.pain_peak=Gn(e.pain)),e.shoe!==n.shoe&&(r.shoe=e.shoe),Object.keys(r).length===0?void 0:r}function Gn(n){let e=n.trim().replace(",","."),t=Number(e);return e===""||Number.isNaN(t)?n.trim():t}function lt(n){let e=Math.round(n),[t,r]=[Math.floor(e/3600),Math.floor(e%3600/60)],i=s=>String(s).padStart(2,"0"),o=i(e%60);return t>0?`${t}:${i(r)}:${o}`:`${r}:${o}`}function Zn(n,e){if(!(!n.durationS||n.distanceM<=0))return lt(n.durationS*Kn[e]/n.distanceM)}function ct(n){let{entries:e}=n??{};return Array.isArray(e)?e.flatMap(ji):[]}function ji(n){let{at:e,distance_m:t,entry_id:r,kind:i,local_date:o,sources:s}=n;if(i!=="run"||typeof t!="number")return[];let a=[n.pain_before,n.pain_peak].filter(d=>typeof d=="number");return[{id:String(r),date:String(o),at:String(e),distanceM:t,durationS:Bi(n.duration_s),shoe:Yn(n.shoe),pain:a.length===0?void 0:Math.max(...a),verdict:Yn(n.verdict),merged:n.merged===!0,sources:Array.isArray(s)?s.map(String):[],told:n}]}function Bi(n){return typeof n=="number"?n:void 0}function Yn(n){return typeof n=="string"&&n!==""?n:void 0}var pt={distance:[],pain:[]},Vi="2000-01-01T00:00:00Z";function Jn(n,e){return{type:"recorder/statistics_during_period",start_time:e===void 0?Vi:`${e}T00:00:00+14:00`,period:e===void 0?"month":"day",statistic_ids:[Vt(n,"distance"),Vt(n,"pain")],types:["change","max"],units:{distance:"m"}}}function Xn(n,e,t){let r=(i,o)=>{let s=(n??{})[Vt(e,i)];return Array.isArray(s)?s.flatMap(a=>{let{start:d,[o]:c}=a;return typeof d!="number"||typeof c!="number"?[]:[{date:t(d),value:c}]}):[]};return{distance:r("distance","change"),pain:r("pain","max")}}function Vt(n,e){return`${x}:${n.toLowerCase()}_${e}`}var Gi=9e3,ut=class{constructor(e){this.ports=e;this.request=0}async ask(e){let t=++this.request;try{let[r,i]=await Promise.all([e==="all"?void 0:this.ports.entries(e),this.ports.curves(e).catch(()=>pt)]);if(t!==this.request)return;this.heard={span:e,runs:ct(r),curves:i},this.ports.changed()}catch{}}async refresh(e){clearTimeout(this.later),this.later=setTimeout(()=>{this.ask(e)},Gi),await this.ask(e)}rest(){clearTimeout(this.later)}};var ft=20;function er(n,e,t,r){let i=e&&[...e].reverse();return{...n,rows:i?.slice(0,t).map(o=>Ki(o,r)),hasMore:(e?.length??0)>t}}function Ki(n,{colours:e,distances:t,hass:r,say:i,unit:o}){let{locale:s}=r,a=Zn(n,o),d=n.verdict??"";return{run:n,title:`${J(n.date,s)} · ${t.text(n.distanceM)}`,facts:[n.durationS===void 0?"":lt(n.durationS),a===void 0?"":`${a} /${o}`,n.shoe??i("card_run_no_shoe")].filter(Boolean),colour:e.of(n.shoe),verdict:d===""?"":i(`card_light_${d}`),light:d,pain:n.pain===void 0?"":i("card_day_pain",{level:v(n.pain,s)}),sources:n.merged?[...new Set(n.sources)].join(", "):""}}function tr(n,e,t,r,i){let{say:o}=n,{earlier:s,facts:a,hasMore:d,later:c,rows:p,title:f}=e,m=(h,y,g)=>l`<button
      type="button"
      class="beside ${g}"
      aria-label=${o(y)}
      ?disabled=${h===void 0}
      @click=${()=>h&&i.open(h)}
    ></button>`;return l`<section class="part opened" aria-busy=${p?"false":"true"}>
    <div class="head">
      ${m(s,"card_load_earlier","back")}
      <div>
        <h3 tabindex="-1">${f}</h3>
        <p class="label">${a.join(" · ")}</p>
      </div>
      ${m(c,"card_load_later","on")}
    </div>
    ${p?.length===0?l`<p class="label">${o("card_load_none")}</p>`:u}
    <ul class="runs">
      ${p?.map(h=>t?.id===h.run.id?Zi(n,h,t,r,i):Qi(h,o,i))}
    </ul>
    ${d?l`<button type="button" class="act" @click=${i.more}>
            ${o("card_load_more")}
          </button>`:u}
  </section>`}function Qi(n,e,t){let{colour:r,facts:i,light:o,pain:s,title:a,verdict:d}=n;return l`<li>
    <p>
      <span class="name">${a}</span>
      <span class="dose"
        ><i class="swatch ${r}" aria-hidden="true"></i>${i.join(" · ")}</span
      >
      ${d||s?l`<span class="dose"
              ><i class="verdict ${o}" aria-hidden="true"></i>${[d,s].filter(Boolean).join(" · ")}</span
            >`:u}
    </p>
    <button
      type="button"
      class="act"
      data-run=${n.run.id}
      aria-label=${e("card_run_change_label",{name:a})}
      @click=${()=>t.edit(n)}
    >
      ${e("card_run_change")}
    </button>
  </li>`}function Zi(n,e,{draft:t,isSure:r},i,o){let{pairs:s,say:a,unit:d}=n,c=m=>h=>o.type(m,h.currentTarget.value),p=(m,h,y)=>l`<label>
      <span>${h}</span>
      <input
        name=${m}
        inputmode=${y}
        autocomplete="off"
        .value=${t[m]}
        @input=${c(m)}
      />
    </label>`,f=m=>{m.preventDefault(),o.save(e)};return l`<li class="editing">
    <form aria-label=${e.title} aria-busy=${i?"true":"false"} @submit=${f}>
      <p class="name">${e.title}</p>
      <div class="fields">
        ${p("distance",a("card_run_distance",{unit:d}),"decimal")}
        ${p("duration",a("card_run_duration"),"text")}
        ${p("pain",a("card_run_pain"),"decimal")}
        ${s.length===0?u:l`<label>
                <span>${a("card_run_shoe")}</span>
                <select name="shoe" @change=${c("shoe")}>
                  ${Yi(e,n).map(({name:m,value:h})=>l`<option value=${h} .selected=${h===t.shoe}>
                        ${m}
                      </option>`)}
                </select>
              </label>`}
      </div>
      ${e.sources?l`<p class="label">${a("card_run_split_help",{names:e.sources})}</p>`:u}
      <div class="buttons">
        <button type="submit" class="act">${a("card_run_save")}</button>
        <button type="button" class="act" @click=${o.close}>${a("card_run_close")}</button>
        ${e.sources?l`<button type="button" class="act" @click=${()=>o.split(e)}>
                ${a("card_run_split")}
              </button>`:u}
        <button type="button" class="act ${r?"sure":""}" @click=${()=>o.remove(e)}>
          ${a(r?"card_run_remove_sure":"card_run_remove")}
        </button>
      </div>
    </form>
  </li>`}function Yi({run:{shoe:n}},{pairs:e,say:t}){let r=e.map(({given:o,name:s})=>({value:o,name:s})),i=r.some(({value:o})=>o===n);return n===void 0?[{value:"",name:t("card_run_no_shoe")},...r]:i?r:[{value:n,name:n},...r]}var nr=R`
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
`;var Ji=["source","external_id","pain_before","pain_peak","symptoms","rpe","shoe","note"];function rr(n,e,t){return{key:`edit/${e.id}`,said:n.say("card_run_saved"),undone:n.say("card_taken_back"),send:async()=>{let{id:r}=await xe(n.hass(),n.entryId,"edit_entry",{entry_id:e.id,...t});return{takeBack:r===void 0?void 0:()=>ae(n.hass(),n.entryId,r),note:""}}}}function ir(n,e){return{key:`remove/${e.id}`,said:n.say("card_run_removed"),undone:n.say("card_run_restored"),send:async()=>(await ae(n.hass(),n.entryId,e.id),{takeBack:async()=>{await xe(n.hass(),n.entryId,"log_run",Xi(e))},note:""})}}function Xi({at:n,distanceM:e,durationS:t,told:r}){let o=Ji.map(s=>[s,r[s]]).filter(([,s])=>s!=null);return{...Object.fromEntries(o),distance:e,unit:"m",started_at:n,...t===void 0?{}:{duration:t}}}function or(n,e){return{key:`split/${e.id}`,said:n.say("card_run_is_apart"),undone:n.say("card_taken_back"),send:async()=>{let t=await C(n.hass(),n.entryId,"split_run",{entry_id:e.id}),{entry_ids:r}=t??{},i=Array.isArray(r)?r.slice(1).map(String):[];return{takeBack:i.length===0?void 0:async()=>{for(let o of i)await ae(n.hass(),n.entryId,o)},note:""}}}}var mt=class{constructor(e){this.places=new Map;for(let[t,{given:r,name:i}]of e.entries())for(let o of[r,i])this.places.set(o,t)}of(e){let t=this.places.get(e??"");return t===void 0?"no-shoe":`shoe-${t%6}`}compare(e,t){let r=this.places.size;return(this.places.get(e)??r)-(this.places.get(t)??r)}};function ar(n){let e=t=>sr((t+.5)*100/n.length);return n.flatMap((t,r)=>t===void 0?[]:[`${n[r-1]===void 0?"M":"L"}${e(r)} ${sr(100-t*10)}`]).join("")}function sr(n){return Math.round(n*100)/100}var eo=[1,2,2.5,5,10];function dr(n,e=3){if(!(n>0))return[1];let t=10**Math.floor(Math.log10(n/e)),r=eo.find(o=>o*t*e>=n-1e-9)*t,i=Math.ceil(n/r-1e-9);return Array.from({length:i},(o,s)=>r*(s+1))}var to=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.distance_week","sensor.mileage_ramp","sensor.longest_run_30_days","sensor.worst_pain_7_days","event.activity"],no=26,ro=6;function pr(n){return n.kind!=="one"?[]:to.map(e=>n.runner.entities[e]).filter(e=>e!==void 0)}function ht(n,e,t,r){let i=e.kind==="one"?e.runner.entities["sensor.mileage_ramp"]:void 0;return{today:ke(n.config.time_zone)(r),weekStart:it(n,e),weeks:t==="all"?1:t,limitPercent:A(n.states[i??""],"limit_percent")}}function ur(n,e,t,r,i){if(!N(n.localize))return{kind:"waiting"};let o=k(n.localize);if(e.kind!=="one")return X(n,e,o);let{runner:s}=e,a=n.states[String(s.entities["sensor.run_light"])];if(a===void 0||a.state==="unavailable")return ee(n,s.name,o);if(t===void 0)return{kind:"waiting"};if(io(n,s,t)){let d=`integration/${x}`;return $e(n,o("card_load_empty"),o("card_open_integration"),d)}return oo(n,e,t,r,i,o)}function io(n,{entities:e},{curves:t,runs:r}){return n.states[e["sensor.last_run"]??""]?.state==="unknown"&&r.length===0&&t.distance.length===0}function oo(n,e,t,r,i,o){let{alone:s,runner:a}=e,{span:d}=t,c=ht(n,e,d,i),p=d==="all"?Ln(t.curves,c.today):Dn(t.runs,t.curves.pain,c),{length:f}=n.config.unit_system,m=new Z(f,n.locale),h=de(n,a),y=new mt(h),g=so(p,m),b={say:o,hass:n,distances:m},F=p.length<=no,[Ze,Ye]=[Math.ceil(p.length/ro),p.length],Me=p.map((_,ri)=>{let _t=ge=>ge===void 0?void 0:Math.min(1,ge/g.topM);return{from:_.from,to:_.to,label:`${lr(_,d,n)}: ${cr(_,b).join(", ")}`,date:(Ye-1-ri)%Ze===0?lo(_,d,n):"",pieces:[..._.byShoe].sort(([ge],[kt])=>y.compare(ge,kt)).map(([ge,kt])=>({height:kt/g.topM,colour:d==="all"?"shoe-0":y.of(ge)})),ceiling:_t(_.ceilingM),longest:F?_t(_.longestM):void 0,expected:_t(_.expectedM),pain:_.pain===void 0?void 0:_.pain/10,isNow:_.isNow}}),ye=p.findIndex(({from:_})=>_===r.from),M=p[ye],ni=M===void 0?void 0:d==="all"?r.runs:t.runs.filter(({date:_})=>_>=M.from&&_<=M.to),Je=d==="all"?void 0:p.at(-1);return{kind:"load",entryId:a.entryId,title:s?o("card_load"):`${o("card_load")} · ${a.name}`,week:Je&&m.fromMetres(Je.runM),notes:Je?ao(Je,p.at(-2),c,b):[],spans:Ae.map(_=>co(_,n,o)),span:d,slots:Me,lines:g.lines,painPath:ar(p.map(({pain:_})=>_)),key:po(Me,p,h,y,d),opened:M&&er({title:lr(M,d,n),facts:cr(M,b),earlier:p[ye-1]?.from,later:p[ye+1]?.from},ni,r.shown,{...b,colours:y,unit:jt(f)}),pairs:h,unit:jt(f),say:o}}function so(n,e){let t=n.flatMap(({ceilingM:o,expectedM:s,runM:a})=>[a,o??0,s??0]),r=dr(e.inUnit(Math.max(0,...t))),i=r.at(-1);return{topM:e.toMetres(i),lines:r.map(o=>({at:o/i,text:e.plain(o)}))}}function ao({ceilingM:n,expectedM:e},t,{limitPercent:r},{distances:i,hass:o,say:s}){let a=[];if(n!==void 0&&r!==void 0){let d=Y(r,o.locale);a.push(s("card_load_ceiling",{distance:i.atMost(n),percent:d}))}else t!==void 0&&r!==void 0&&a.push(s("card_load_no_ceiling",{distance:i.text(qt)}));if(e!==void 0){let c=n!==void 0&&e>n?"card_load_expected_over":"card_load_expected";a.push(s(c,{distance:i.text(e)}))}return a}function lr({from:n,to:e},t,r){return t==="all"&&n.slice(0,7)===e.slice(0,7)?Gt(n,r,{month:"long",year:"numeric"}):Cn(n,e,r.locale,t==="all")}function lo({from:n},e,t){return e==="all"?Gt(n,t,{month:"short",year:"2-digit"}):Gt(n,t,{day:"numeric",month:"short"})}function Gt(n,e,t){return new Intl.DateTimeFormat(e.locale.language,{...t,timeZone:"UTC"}).format(new Date(`${n}T00:00:00Z`))}function cr(n,{distances:e,hass:t,say:r}){let{ceilingM:i,longestM:o,pain:s,runM:a,runs:d}=n,c=s===void 0?r("card_day_nothing"):"";return[a>0?r("card_day_run",{distance:e.text(a)}):c,d?r("card_load_runs",{count:v(d,t.locale)}):"",o===void 0?"":r("card_load_longest",{distance:e.text(o)}),i===void 0?"":r("card_load_limit",{distance:e.atMost(i)}),s===void 0?"":r("card_day_pain",{level:v(s,t.locale)})].filter(Boolean)}function co(n,e,t){if(n==="all")return{span:n,text:t("card_load_all"),label:t("card_load_all")};let r=i=>new Intl.NumberFormat(e.locale.language,{style:"unit",unit:"week",unitDisplay:i}).format(n);return{span:n,text:r("short"),label:r("long")}}function po(n,e,t,r,i){let o=new Set(e.flatMap(({byShoe:a})=>a.map(([d])=>d))),s=t.filter(({given:a,name:d})=>o.has(d)||o.has(a)).map(({name:a})=>({name:a,colour:r.of(a)}));return{shoes:i==="all"?[]:s,hasCeiling:n.some(({ceiling:a})=>a!==void 0),hasExpected:n.some(({expected:a})=>a!==void 0),hasLongest:n.some(({longest:a})=>a!==void 0),hasPain:n.some(({pain:a})=>a!==void 0)}}var ue=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.span=Ft;this.shown=ft;this.words=new z;this.log=new ne({explain:t=>_e(this.house(),t),changed:()=>this.answered()});this.feed=this.newFeed();this.fresh=!1}setConfig(t){this.config=Hn(t),this.choice=void 0,this.span=this.config.range??Ft,this.home!==void 0&&this.refresh(),this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:pr(this.choice);r!==void 0&&!B(r,t,i)||(this.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 9}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),this.feed.rest()}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}chosen(){let t=this.house();return this.choice??=E(w(t),t,this.config),this.choice}refresh(){let t=this.chosen(),r=t.kind==="one"?t.runner.deviceId:void 0;r!==this.met&&(this.met=r,this.feed.rest(),this.feed=this.newFeed(),this.opened=this.openedRuns=this.editing=void 0),t.kind==="one"&&this.feed.refresh(this.span),this.opened!==void 0&&this.loadOpened()}newFeed(){let t=new ut({entries:r=>{let i=at(ht(this.house(),this.chosen(),r,Date.now()));return C(this.house(),this.entryId(),"get_entries",{start:i,kinds:["run"]})},curves:async r=>{let i=this.entryId();if(i===void 0)return pt;let o=ht(this.house(),this.chosen(),r,Date.now()),s=r==="all"?void 0:at(o),a=await this.house().callWS(Jn(i,s));return Xn(a,i,ke(this.house().config.time_zone))},changed:()=>{t===this.feed&&this.requestUpdate()}});return t}entryId(){let t=this.chosen();return t.kind==="one"?t.runner.entryId:void 0}async loadOpened(){let{opened:t,view:r}=this;if(this.span!=="all"||r.kind!=="load"||t===void 0)return;let i=r.slots.find(({from:a})=>a===t);if(i===void 0)return;let{from:o,to:s}=i;try{let a=await C(this.house(),this.entryId(),"get_entries",{start:o,end:s,kinds:["run"]});if(this.opened!==t)return;this.openedRuns=ct(a),this.requestUpdate()}catch{}}willUpdate(t){if(this.home===void 0)return;let{opened:r,openedRuns:i,shown:o,span:s}=this,a={span:s,from:r,runs:i,shown:o};this.view=ur(this.home,this.chosen(),this.feed.heard,a,Date.now())}render(){switch(this.view.kind){case"waiting":return uo;case"notice":return V(this.view);case"load":return this.load(this.view)}}choose(t){this.span=t,this.opened=this.openedRuns=this.editing=void 0,this.feed.ask(t),this.requestUpdate()}open(t){this.opened=this.opened===t?void 0:t,this.openedRuns=this.editing=void 0,this.shown=ft,this.loadOpened(),this.requestUpdate()}load(t){let{failed:r,said:i,undoable:o}=this.log,s={open:a=>this.open(a),choose:a=>this.choose(a)};return l`<ha-card>
      <div class="load" aria-busy=${t.span===this.span?"false":"true"}>
        <div class="top">
          <div>
            <h2>${t.title}</h2>
            ${t.week?l`<p class="headline">
                    <strong
                      >${t.week.number}<span class="unit">&nbsp;${t.week.unit}</span></strong
                    >
                    <span class="label">${t.say("card_load_this_week")}</span>
                  </p>`:u}
            ${t.notes.map(a=>l`<p class="label">${a}</p>`)}
          </div>
          ${Bn(t,this.span,s)}
        </div>
        ${Vn(t,this.opened,s)}
      </div>
      ${t.opened?tr(t,t.opened,this.editing,this.log.busy,this.runTaps(t)):l`<p class="hint label">${t.say("card_load_hint")}</p>`}
      <div class="answer slim ${i||r?"":"none"}">
        <div class="said">
          ${r?q:i?pe:u}
          <p role="alert">${r}</p>
          <p role="status">${i}</p>
        </div>
        ${o?l`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                ${t.say("card_undo")}
              </button>`:u}
      </div>
    </ha-card>`}runTaps(t){let{unit:r}=t,i={hass:()=>this.house(),entryId:t.entryId,say:t.say},o=a=>{this.editing=a,this.requestUpdate()},s=()=>{this.back=this.editing?.id,o(void 0)};return{open:a=>this.open(a),more:()=>{this.shown+=ft,this.requestUpdate()},edit:({run:a})=>{this.fresh=!0,o({id:a.id,draft:Bt(a,r,this.house().locale),isSure:!1})},type:(a,d)=>{this.editing&&o({...this.editing,draft:{...this.editing.draft,[a]:d},isSure:!1})},close:s,save:({run:a})=>{if(!this.editing)return;let d=Bt(a,r,this.house().locale),c=Qn(d,this.editing.draft,r);c===void 0?s():this.send(rr(i,a,c))},remove:({run:a})=>{this.editing&&(this.editing.isSure?this.send(ir(i,a)):o({...this.editing,isSure:!0}))},split:({run:a})=>this.send(or(i,a))}}send(t){this.preview||this.log.tap(t)}answered(){let{at:t}=this.log.phase;(t==="sent"||t==="undone")&&(this.editing=void 0,this.refresh()),this.requestUpdate()}updated(t){if(this.fresh&&this.renderRoot.querySelector(".editing input")?.focus(),this.back!==void 0){let r=CSS.escape(this.back);this.renderRoot.querySelector(`[data-run="${r}"]`)?.focus()}this.fresh=!1,this.back=void 0}};ue.styles=[Q,K,nr],ue.getConfigForm=()=>Nn,ue.getStubConfig=U;var uo=l`<ha-card>
  <div class="waiting load" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="chart"></div>
  </div>
</ha-card>`;function fe(n,e,t){let r=()=>{n.customElements.get(e)||n.customElements.define(e,t)};r(),n.customElements.whenDefined("home-assistant").then(r)}function We(n,e){let t=n.customCards??=[];t.some(({type:r})=>r===e.type)||t.push(e)}function fr(n,e){let t=n.customStrategies??=[];t.some(({type:r})=>r===e.type)||t.push(e)}var fo=new Set(["planned","flare_up"]);function mr(n,e,t,r){let i=n.why==="done_today"&&(T(e)??0)>0,o=fo.has(n.why)||i,s=m=>({item:m,name:t(`exercise_${m.key}_name`)||m.key,dose:mo(m,t,r)}),a=o?n.items:[],d=a.filter(({optional:m})=>!m),c=t(`plan_${n.why}`),f=n.nextOn!==void 0&&n.nextOn>n.date?t("card_exercises_next",{day:J(n.nextOn,r)}):"";return{line:n.why==="planned"?"":[c,o?"":f].filter(Boolean).join(" "),owed:d.map(s),optional:a.filter(({optional:m})=>m).map(s),optionalTitle:t(d.length>0?"card_exercises_optional":"card_exercises_gentle"),listId:e?.entity_id,date:n.date,canFinish:d.some(({done:m})=>!m)}}function hr(n,e){return`${n}_${e.key}`}function mo(n,e,t){let r=p=>v(p,t),i=r(n.sets),o=n.holdS===void 0?void 0:r(n.holdS),s=n.reps===void 0?void 0:r(n.reps),a="";s!==void 0&&o!==void 0?a=e("dose_reps_hold",{sets:i,reps:s,seconds:o}):s!==void 0?a=e("dose_reps",{sets:i,reps:s}):o!==void 0&&(a=e("dose_hold",{sets:i,seconds:o})),a!==""&&n.perSide&&(a=e("dose_each_side",{dose:a}));let d=n.variant===void 0?"":e(`variant_${n.variant}`),c=n.easier?e(`exercise_${n.key}_easier`):"";return[[a,d].filter(Boolean).join(", "),c].filter(Boolean).join(". ")}var Qt={pain_before:{moment:"before_run"},pain_peak:{moment:"during_run"},morning_of_run:{moment:"morning"},hour_after:{moment:"hour_after"},morning_after:{moment:"morning"},worst_pain:{measure:"worst_pain"},usual_pain:{measure:"usual_pain"}},Zt="check_up",yr=new Set(["pain_before","morning_of_run"]);function gr(n){let e=S(n,"check");if(n?.state!=="on"||e===void 0)return;let t=Date.parse(S(n,"until")??"");return{check:e,run:S(n,"run"),until:Number.isNaN(t)?1/0:t,asks:P(n,"asks").filter(r=>typeof r=="string")}}var Be=class{constructor(){this.settled=new Set;this.skipped=new Set}next(e,t){this.hear(e);let r=e===void 0?[]:e.asks.map(a=>({name:a,of:e})),{about:i}=this,o=i?.begun&&t<i.until?i:void 0,s=(o?.asks??[]).filter(a=>yr.has(a)).map(a=>({name:a,of:o}));for(let{name:a,of:d}of[...r,...s]){if(a!==Zt&&Qt[a]===void 0)continue;let c={name:a,about:Kt(d),withSymptoms:a==="pain_peak"&&d.asks.includes("symptoms")};if(!this.settled.has(je(c))&&!this.skipped.has(je(c)))return c}}settle(e){this.settled.add(je(e)),this.remember(e,t=>t.filter(r=>r!==e.name))}reopen(e){this.settled.delete(je(e)),this.remember(e,t=>[e.name,...t])}skip(e){this.skipped.add(je(e))}hear(e){if(e===void 0)return;let t=Kt(e);for(let o of this.settled){let[s,a=""]=o.split("/");s===t&&!e.asks.includes(a)&&this.settled.delete(o)}if(e.run===void 0)return;let r=this.about?.run===e.run&&this.about.begun,i=e.asks.filter(o=>!this.settled.has(`${t}/${o}`));this.about={...e,asks:i,begun:r}}remember({about:e,name:t},r){if(this.about===void 0||Kt(this.about)!==e)return;let i=this.about.begun||!yr.has(t);this.about={...this.about,asks:r(this.about.asks),begun:i}}};function Kt({check:n,run:e,until:t}){return e??`${n} ${t}`}function je({about:n,name:e}){return`${n}/${e}`}var yt=[0,1,2,3,4,5,6,7,8,9,10],br=["limp","swelling","locking","giving_way"];function vr(n,e){return{text:n&&e(`ask_${n.name}`)||e("card_pain_question"),question:n,isCheckUp:n?.name===Zt}}function xr(n,e,t){let r=n===void 0?void 0:Qt[n.name];if(r!==void 0&&"measure"in r)return{action:"log_score",data:{measure:r.measure,value:e}};let i=n?.withSymptoms&&t.length>0?{symptoms:t}:{};return{action:"log_pain",data:{level:e,...r,...i}}}function _r(n,e,t,r,i){let{say:o}=n,{action:s,data:a}=xr(t,e,r);return{key:Ve(t,e),said:o("card_logged",{level:e}),undone:o("card_undone",{level:e}),send:()=>wr(n,s,a,t,i)}}function Ve(n,e){return`${n?.about??""}/${n?.name??""}/${e}`}function kr(n,e,t,r,i){let{say:o}=n;return{key:"check_up",said:o("card_check_up_logged"),undone:o("card_taken_back"),send:()=>wr(n,"log_check_up",{flags:e,trauma:t},r,i)}}async function wr(n,e,t,r,i){let{id:o,uncounted:s}=await xe(n.hass(),n.entryId,e,t);r!==void 0&&s===void 0&&i.settle(r);let a=()=>{r!==void 0&&i.reopen(r)};return{takeBack:o===void 0?void 0:()=>ae(n.hass(),n.entryId,o).then(a),note:s===void 0?"":n.say(`uncounted_${s}`)}}function Yt(n,e,t){return{key:e,said:n.say(t),undone:n.say("card_taken_back"),send:async()=>{let{id:r}=await xe(n.hass(),n.entryId,e);return{takeBack:r===void 0?void 0:()=>ae(n.hass(),n.entryId,r),note:""}}}}function $r(n,{item:e,name:t},{before:r,count:i,does:o},s,a){let{say:d}=n,c=o==="log",[p,f]=[d("card_exercise_logged",{name:t}),d("card_exercise_undone",{name:t})],m=async(h,y)=>{await _n(n.hass(),s.id,hr(s.date,e),h),a.put(e,y)};return{key:Jt(e.key,c?i-1:i),said:c?p:f,undone:c?f:p,send:async()=>(await m(c,i),{takeBack:()=>m(!c,r),note:""})}}function Jt(n,e){return`${n}/${e}`}function gt(n,e,t){let{chosen:r,entityId:i}=e;return{key:"shoe",said:n.say("card_shoe_chosen",{name:t}),undone:n.say("card_taken_back"),send:async()=>(await Lt(n.hass(),i,t),{takeBack:r===""?void 0:()=>Lt(n.hass(),i,r),note:""})}}var Sr=R`
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
`;function bt(n){let e=P(n,"options").filter(r=>typeof r=="string");if(n===void 0||e.length<2)return;let t=e.includes(n.state)?n.state:"";return{entityId:n.entity_id,options:e,chosen:t}}var yo=["sensor.shoe_distance","sensor.shoe_wear","sensor.shoe_distance_left","sensor.shoe_replace_on","binary_sensor.shoe_worn"];function Rr(n,e){if(e.kind!=="one")return[];let{runner:t}=e,r=de(n,t);return[t.entities["sensor.run_light"],t.entities["select.shoe"],...r.flatMap(({entities:i})=>yo.map(o=>i[o]))].filter(i=>i!==void 0)}function Tr(n,e){if(!N(n.localize))return{kind:"waiting"};let t=k(n.localize);return e.kind!=="one"?X(n,e,t):go(e.runner,e.alone,n,t)}function go(n,e,t,r){let i=a=>{let d=t.states[a??""];return d?.state==="unavailable"?void 0:d};if(i(n.entities["sensor.run_light"])===void 0)return ee(t,n.name,r);let o=de(t,n);if(o.length===0)return $e(t,r("card_shoes_none"),r("card_shoes_add"),`integration/${x}`);let s=bt(i(n.entities["select.shoe"]));return{kind:"shoes",entryId:n.entryId,title:e?r("card_shoes"):`${r("card_shoes")} · ${n.name}`,pairs:o.map(a=>bo(a,i,s,t,r)),choice:s,say:r}}function bo({entities:n,name:e},t,r,i,o){let s=T(t(n["sensor.shoe_wear"])),a=t(n["sensor.shoe_replace_on"])?.state,d=t(n["binary_sensor.shoe_worn"])?.state==="on",c=r?.chosen===e,p=(f,m)=>{let h=t(n[f]),y=T(h);if(y===void 0)return"";let g=S(h,"unit_of_measurement")??i.config.unit_system.length,b=v(y,i.locale,{maximumFractionDigits:0});return o(m,{distance:`${b} ${g}`})};return{name:e,share:s===void 0?void 0:Math.min(1,Math.max(0,s/100)),wear:s===void 0?o("card_not_known"):Y(Math.round(s),i.locale),run:p("sensor.shoe_distance","card_shoe_run"),left:d?o("card_shoe_worn"):p("sensor.shoe_distance_left","card_shoe_left"),forecast:!d&&a!==void 0&&/^\d{4}-\d\d-\d\d$/.test(a)?o("card_shoe_forecast",{day:Pn(a,i.locale)}):"",isWorn:d,isNext:c,canTake:!c&&r!==void 0&&r.options.includes(e)}}var me=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new z;this.log=new ne({explain:t=>_e(this.house(),t),changed:()=>this.requestUpdate()})}setConfig(t){this.config=L(t),this.choice=void 0,this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:Rr(t,this.choice);(r===void 0||B(r,t,i))&&this.requestUpdate()}get hass(){return this.home}getCardSize(){return this.view.kind==="shoes"?1+2*this.view.pairs.length:5}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}willUpdate(t){this.home!==void 0&&(this.choice??=E(w(this.home),this.home,this.config),this.view=Tr(this.home,this.choice))}render(){switch(this.view.kind){case"waiting":return vo;case"notice":return V(this.view);case"shoes":return this.shelf(this.view)}}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}take(t,r){if(this.preview||t.choice===void 0)return;let i={hass:()=>this.house(),entryId:t.entryId,say:t.say};this.log.tap(gt(i,t.choice,r))}shelf(t){let{failed:r,said:i,undoable:o}=this.log;return l`<ha-card>
      <div class="shelf">
        <h2>${t.title}</h2>
        ${t.pairs.map(s=>this.pair(t,s))}
        <div class="answer slim">
          <div class="said">
            ${r?q:i?pe:u}
            <p role="alert">${r}</p>
            <p role="status">${i}</p>
          </div>
          ${o?l`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                  ${t.say("card_undo")}
                </button>`:u}
        </div>
      </div>
    </ha-card>`}pair(t,r){let{canTake:i,forecast:o,isNext:s,isWorn:a,left:d,name:c,run:p,share:f,wear:m}=r,{say:h}=t;return l`<section class="pair ${a?"worn":""}">
      <div class="head">
        <h3>${c}</h3>
        ${s?l`<span class="next">${h("card_shoe_next")}</span>`:u}
        ${i?l`<button
                type="button"
                class="act"
                aria-label=${h("card_shoe_take",{name:c})}
                @click=${()=>this.take(t,c)}
              >
                ${h("card_shoe_take_short")}
              </button>`:u}
      </div>
      <div class="track ${f===void 0?"open":""}" aria-hidden="true">
        ${f===void 0?u:l`<div class="bar" style="inline-size: ${Math.round(f*100)}%"></div>`}
      </div>
      <div class="facts">
        <p>${p} <span class="label">${m}</span></p>
        <p>${d}</p>
      </div>
      ${o?l`<p class="label">${o}</p>`:u}
    </section>`}};me.styles=[Q,K,Sr],me.getConfigForm=()=>G,me.getStubConfig=U;var vo=l`<ha-card>
  <div class="waiting shelf" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="pair"></div>
    <div class="pair"></div>
  </div>
</ha-card>`;var xo=new Set(["age_55_or_over","kneecap_tender","outer_bone_tender","cannot_bend_to_90","cannot_take_four_steps"]);function Ar(n,e,t){let i=n.services?.[x]?.log_check_up?.fields?.flags?.selector?.select?.options;return Array.isArray(i)?i.filter(o=>typeof o=="string").filter(o=>t||!xo.has(o)).map(o=>({key:o,text:e(`flag_${o}`)})).filter(({text:o})=>o!==""):[]}function Pr(n,e,t){if(n.endsAt===void 0)return;let r=Date.parse(n.endsAt.state),i=T(n.today)??0,o=i>0?e("card_ice_today",{count:v(i,t)}):"";return{endsAt:Number.isNaN(r)?void 0:r,text:n.due?.state==="on"?e("card_ice_due"):o}}function Xt(n,e){return n.endsAt!==void 0&&e<n.endsAt}function Cr(n,e){return Ge(Math.max(0,Math.ceil(((n.endsAt??e)-e)/1e3)))}function Ge(n){return`${Math.floor(n/60)}:${String(n%60).padStart(2,"0")}`}function Er({light:n,name:e,say:t}){return l`<div class="light ${n.colour}">
    ${jn(n.colour)}
    <div class="says">
      ${e?l`<p class="label">${e}</p>`:u}
      <h2><span class="heard">${t("card_light_label")} </span>${n.word}</h2>
      ${n.reasons.map(r=>l`<p>${r}</p>`)}
    </div>
  </div>`}function Or({reasons:n,soon:e,urgency:t,whom:r},i){return l`<section class="talk ${t}">
    ${q}
    <div>
      <h3>${i("card_talk")}</h3>
      <p><strong>${e}</strong> ${r}</p>
      ${n.map(o=>l`<p>${o}</p>`)}
    </div>
  </section>`}function Mr({advice:n,allowance:e,notNow:t,say:r,weeks:i}){return l`<div class="day">
    ${e?l`<div class="far">
            <p class="label">${r("card_today")}</p>
            <p class="headline ${e.held?"held":""}">
              ${e.headline.map(_o)}
            </p>
            ${t.map(o=>l`<p class="not-now">${q}<span>${o}</span></p>`)}
            ${e.reasons.map(o=>l`<p class="why">${o}</p>`)}
            ${n?ko(n):u}
          </div>`:u}
    ${i?So(i):u}
  </div>`}function _o(n){return typeof n=="string"?l`${n}`:l`<strong
        ><bdi>${n.number}<span class="unit">&nbsp;${n.unit}</span></bdi></strong
      >`}function ko({session:n,tips:e}){return l`${n?wo(n):u}${e.map($o)}`}function wo({around:n,blocks:e,text:t,title:r}){return l`<div class="session">
    ${r?l`<p class="label">${r}</p>`:u}
    <p class="steps">${t}</p>
    <div class="strip" aria-hidden="true">
      ${e.map(([i,o])=>l`<span style="flex: ${i}" ?hidden=${i===0}></span
            ><span class="jog" style="flex: ${o}" ?hidden=${o===0}></span>`)}
    </div>
    ${n?l`<p>${n}</p>`:u}
  </div>`}function $o({texts:n,title:e}){return l`<details>
    <summary>${e}</summary>
    <ul>
      ${n.map(t=>l`<li>${t}</li>`)}
    </ul>
  </details>`}function So({bars:n,note:e}){return l`<div class="weeks">
    <dl>${n.map(Ro)}</dl>
    ${e?l`<p class="note">${e}</p>`:u}
  </div>`}function Ro({label:n,share:e,text:t},r){let i=e===void 0?"open":"";return l`<div class="row ${r===0?"this":"last"}">
    <dt>${n}</dt>
    <div class="track ${i}" aria-hidden="true">
      ${e===void 0?u:l`<div class="bar" style="inline-size: ${Math.round(e*100)}%"></div>`}
    </div>
    <dd class=${i}><bdi>${t}</bdi></dd>
  </div>`}function zr({reserve:n,week:e,weeks:t}){return l`<section class="part streak">
    ${en("week",e)} ${t?en("weeks",t):u}
    ${n?en("reserve",n):u}
  </section>`}function en(n,{full:e,of:t,text:r}){return l`<p class="dots ${n}">
    <span aria-hidden="true" ?hidden=${t===0}
      >${Array.from({length:t},(i,o)=>l`<i class=${o<e?"full":""}></i>`)}</span
    >${r}
  </p>`}var O=n=>l`<span class="bone" style="padding-inline-end: ${n}%"></span>&nbsp;`,Dr=l`<ha-card>
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
      <div class="levels">${yt.map(()=>l`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
    <div class="part">
      <h3>${O(20)}</h3>
      <p class="line">${O(80)}</p>
    </div>
    <div class="part streak">
      ${[60,40,45].map(n=>l`<p class="dots">${O(n)}</p>`)}
    </div>
    <div class="part ice">
      <div class="ice-row"></div>
      <div class="summary"></div>
    </div>
  </div>
</ha-card>`;function Hr(n){let e=Ke(n),t=Qe(e.date),r=Qe(e.why);if(t===void 0||r===void 0)return;let i=Ke(e.run);return{date:t,why:r,target:H(e.target)??0,doneThisWeek:H(e.done_this_week)??0,nextOn:Qe(e.next_on),items:Ir(e.exercises).map(To).filter(o=>o!==void 0),session:Ao(Ke(i.session)),offers:Lr(i.offers),backAgain:Lr(i.back_again)}}function To(n){let e=Ke(n),t=Ke(e.dose),r=Qe(e.key),i=H(t.sets);if(!(r===void 0||i===void 0||i<1))return{key:r,sets:i,reps:H(t.reps),holdS:H(t.hold_s),variant:Qe(t.variant),perSide:e.sides===2,optional:e.optional===!0,done:e.done===!0,easier:e.easier===!0}}function Ao(n){let e=H(n.level);if(e!==void 0)return{level:e,blocks:H(n.blocks)??1,walkS:H(n.walk_s)??0,jogS:H(n.jog_s)??0,aroundS:H(n.walk_before_s)??0}}function Ke(n){return typeof n=="object"&&n!==null?n:{}}function Ir(n){return Array.isArray(n)?n:[]}function Qe(n){return typeof n=="string"&&n!==""?n:void 0}function Lr(n){return Ir(n).filter(e=>typeof e=="string")}function H(n){return typeof n=="number"&&Number.isFinite(n)?n:void 0}function Nr(n,e,t){if(n===void 0)return!1;let r=Math.floor(e/6e4);if(vt.minute!==r||vt.timeZone!==t){let i=new Intl.DateTimeFormat("en-CA",t===void 0?{}:{timeZone:t});vt={minute:r,timeZone:t,date:i.format(e)}}return n.date!==vt.date}var vt={minute:-1,timeZone:void 0,date:""};var Po=1500,Ur=new Map,xt=class{constructor(e,t){this.runner=e;this.ports=t;this.loading=!1;this.again=!1;this.plan=Ur.get(e),this.settled=this.plan!==void 0,this.settled||setTimeout(()=>this.settle(),Po)}refresh(){if(this.loading){this.again=!0;return}this.loading=!0,this.load()}turn(e,t){let r=Math.floor(e/6e4);r===this.turned||!Nr(this.plan,e,t)||(this.turned=r,this.refresh())}async load(){try{this.plan=Hr(await this.ports.load()),this.plan!==void 0&&Ur.set(this.runner,this.plan)}catch{}this.loading=!1,this.settled=!0,this.ports.changed(this.plan),this.again&&(this.again=!1,this.refresh())}settle(){this.settled||(this.settled=!0,this.ports.changed(void 0))}};var qr=new Map,Oe=class{constructor(e,t){let r=`${e}/${t}`;this.tapped=qr.get(r)??new Map,qr.set(r,this.tapped)}of(e){return this.tapped.get(e.key)??(e.done?e.sets:0)}tap(e,t){let r=this.of(e),i=t<r?t:t+1,o=i===e.sets?"log":e.done?"take_back":"count";return{before:r,count:i,does:o}}put(e,t){this.tapped.set(e.key,t)}hear(e){for(let t of e){let r=this.tapped.get(t.key);(t.done||r===t.sets)&&this.tapped.delete(t.key)}}};var Co={red_flag:"card_on_hold",flare_up:"card_on_hold",red_rest:"card_rest_day",amber_rest:"card_rest_day",rest_day:"card_rest_day",check_pending:"card_check_first",no_baseline:"card_no_limit_yet"},Fr="";function Wr(n,e,t,r){let i=S(n,"reason")??"",o=A(n,"run_today_m")??0,s=Co[i],a=s?[e(s)]:Eo(T(n),o>0,e,t),d=i==="check_pending"?void 0:S(n,"until"),c=s&&d?e("card_next_run",{until:J(d,r)}):"",p=Oo(n,i,o>0,e,t,r);return{headline:a,held:a.every(f=>typeof f=="string"),reasons:[p,c].filter(f=>f!=="")}}function Eo(n,e,t,r){if(n===void 0)return[t("card_not_known")];let i=r.allowance(n);if(i.number==="0")return[t("card_nothing_left")];let o=t(e?"card_left":"card_up_to",{distance:Fr}),[s="",a=""]=o.split(Fr);return[s,i,a].filter(d=>d!=="")}function Oo(n,e,t,r,i,o){if(e==="")return"";let s={},a=A(n,"limit_percent");a!==void 0&&(s.percent=Y(a,o));for(let c of["longest","week_before","last_7_days","run_today"]){let p=A(n,`${c}_m`);p!==void 0&&(s[c]=i.text(p))}return(t?r(`allowance_${e}_after_run`,s):"")||r(`allowance_${e}`,s)}function jr(n,e,t){let r=n.offers.map(o=>e(`offer_${o}`)).filter(Boolean),i=n.backAgain.map(o=>e(`back_again_${o}`)).filter(Boolean);return{session:n.session&&Mo(n.session,e,t),tips:[{title:e("card_offers"),texts:r},{title:e("card_back_again"),texts:i}].filter(({texts:o})=>o.length>0)}}function Mo(n,e,t){let{aroundS:r,blocks:i,jogS:o,level:s,walkS:a}=n,d={blocks:v(i,t),walk:Ge(a),jog:Ge(o)},c=o===0?"card_session_walk":a===0?"card_session_jog":"card_session";return{title:s===0?"":e("card_session_level",{level:v(s,t)}),text:e(c,d),around:r===0?"":e("card_session_around",{walk:Ge(r)}),blocks:Array.from({length:i},()=>[a,o])}}function Br(n,e,t){let r=P(n,"reason_details"),i=r.length>0?r:P(n,"reasons").map(o=>({key:o}));return Gr("light",i,e,t)}function Vr(n,e,t){return Gr("not_now",P(n,"not_now_details"),e,t)}function Gr(n,e,t,r){return e.map(i=>zo(n,i,t,r)).filter(i=>i!=="")}function zo(n,e,t,r){if(typeof e!="object"||e===null)return"";let{key:i,...o}=e,s={};for(let[d,c]of Object.entries(o))s[d]=typeof c=="number"?v(c,r):String(c);return("check"in s?t(`${n}_${i}_${s.check}`,s):"")||t(`${n}_${i}`,s)}var Do=["green","amber","red","incomplete","unknown"];function Kr(n,e,t){let r=Do.find(o=>o===n.state)??"unknown",i=[...Br(n,e,t)];return P(n,"reasons").includes("nothing_logged")&&i.push(e("card_first_step")),{colour:r,word:e(`card_light_${r}`),reasons:i}}var Lo=12,Ho=2;function Qr(n,e,t,r){let i=A(n,"target")??e?.target,o=A(n,"done_this_week")??e?.doneThisWeek;if(i===void 0||o===void 0||i<1)return;let s=p=>v(p,r),a=t("card_week_sessions",{done:s(o),target:s(i)}),d=T(n),c=A(n,"bank");return{week:{full:Math.min(o,i),of:i,text:a},weeks:d===void 0?void 0:Io(d,t("card_streak",{weeks:s(d)})),reserve:c===void 0?void 0:{full:c,of:Math.max(c,Ho),text:t("card_reserve",{bank:s(c)})}}}function Io(n,e){let t=Math.min(n,Lo);return{full:t,of:t,text:e}}function Zr(n,e){if(n?.state!=="on")return;let t=P(n,"reasons").map(i=>e(`talk_${String(i)}`)).filter(Boolean),r=S(n,"urgency")??"appointment";return{urgency:r,soon:e(`urgency_${r}`),whom:e(`whom_${r}`),reasons:t}}function Yr(n,e,t,r){let i=A(n.week,"this_week_m"),o=A(n.week,"last_week_m"),s=Math.max(i??0,o??0),a=(p,f)=>f===void 0?{label:p,text:e("card_not_known"),share:void 0}:{label:p,text:t.text(f),share:s===0?0:f/s},d=T(n.ramp),c=n.exceeded?.state==="on"&&d!==void 0;return{bars:[a(e("card_this_week"),i),a(e("card_last_week"),o)],note:c?e("card_ramp_exceeded",{percent:Y(d,r)}):""}}var No=["sensor.run_light","sensor.distance_allowed","sensor.distance_week","sensor.mileage_ramp","binary_sensor.ramp_exceeded","binary_sensor.check_due","binary_sensor.talk_to_professional","binary_sensor.exercises_due","binary_sensor.ice_due","sensor.rehab_streak","sensor.ice_ends_at","sensor.ice_today","sensor.ladder_level","todo.exercises","select.shoe"];function Jr(n){return n.kind!=="one"?[]:No.map(e=>n.runner.entities[e]).filter(e=>e!==void 0)}function Xr(n,e,t){if(!N(n.localize))return{kind:"waiting"};let r=k(n.localize);return e.kind!=="one"?X(n,e,r):Uo(e.runner,e.alone,n,r,t)}function Uo(n,e,t,r,i){let o=y=>{let g=t.states[n.entities[y]??""];return g?.state==="unavailable"?void 0:g},s=o("sensor.run_light");if(s===void 0)return ee(t,n.name,r);if(i==="loading")return{kind:"waiting"};let{locale:a}=t,d=o("sensor.distance_allowed"),c=o("sensor.distance_week"),p=S(d??c,"unit_of_measurement")??t.config.unit_system.length,f=new Z(p,a),m=o("sensor.mileage_ramp"),h=o("binary_sensor.ramp_exceeded");return{kind:"today",entryId:n.entryId,name:e?"":n.name,light:Kr(s,r,a),allowance:d&&Wr(d,r,f,a),weeks:c&&Yr({week:c,ramp:m,exceeded:h},r,f,a),notNow:Vr(d,r,a),talk:Zr(o("binary_sensor.talk_to_professional"),r),check:gr(o("binary_sensor.check_due")),advice:i&&jr(i,r,a),exercises:i&&mr(i,o("todo.exercises"),r,a),streak:Qr(o("sensor.rehab_streak"),i,r,a),ice:Pr({endsAt:o("sensor.ice_ends_at"),today:o("sensor.ice_today"),due:o("binary_sensor.ice_due")},r,a),shoe:bt(o("select.shoe")),say:r}}var ei=new Map,he=class extends ${constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new z;this.logs=this.newLogs();this.queue=new Be;this.sets=new Oe("","");this.symptoms=new Set;this.signs=new Set;this.trauma=!1}setConfig(t){this.config=L(t),this.choice=void 0,this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:Jr(this.choice);this.feed?.turn(Date.now(),t.config.time_zone),(r===void 0||B(r,t,i))&&(this.feed?.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 14}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.seconds),this.seconds=void 0}willUpdate(t){if(this.home===void 0)return;this.choice===void 0&&(this.choice=E(w(this.home),this.home,this.config),this.meet(this.choice));let{feed:r}=this;if(this.view=Xr(this.home,this.choice,r?.settled?r.plan:"loading"),this.view.kind!=="today")return;let i=this.queue.next(this.view.check,Date.now());Ve(i,0)!==Ve(this.question,0)&&(this.symptoms.clear(),this.signs.clear()),this.question=i}meet(t){let r=t.kind==="one"?t.runner.deviceId:void 0;if(r===this.met||(this.met=r,this.logs=this.newLogs(),this.feed=void 0,t.kind!=="one"||r===void 0))return;let{entryId:i}=t.runner;this.queue=ei.get(r)??new Be,ei.set(r,this.queue),this.feed=new xt(r,{load:()=>C(this.house(),i,"get_plan"),changed:o=>{this.sets=new Oe(r,o?.date??""),this.sets.hear(o?.items??[]),this.requestUpdate()}}),this.sets=new Oe(r,this.feed.plan?.date??""),this.feed.refresh()}render(){switch(this.view.kind){case"waiting":return Dr;case"notice":return V(this.view);case"today":return this.today(this.view)}}updated(t){this.keepFocus();let r=this.view.kind==="today"?this.view.ice:void 0,i=this.isConnected&&r!==void 0&&Xt(r,Date.now());i&&(this.seconds??=setInterval(()=>this.requestUpdate(),1e3)),!i&&(clearInterval(this.seconds),this.seconds=void 0)}keepFocus(){let t=this.undoFocused;t&&!this.renderRoot.querySelector(`.undo[data-place=${t}]`)&&this.renderRoot.querySelector(`.${t}`)?.querySelector(".level, .set, .act, select")?.focus(),this.undoFocused=this.renderRoot.querySelector(".undo:focus")?.dataset.place}newLogs(){let t=()=>new ne({explain:r=>(this.feed?.refresh(),_e(this.house(),r)),changed:()=>this.requestUpdate()});return{knee:t(),exercises:t(),ice:t(),shoe:t()}}tap(t,r){this.preview||this.logs[t].tap(r)}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}place({entryId:t,say:r}){return{hass:()=>this.house(),entryId:t,say:r}}today(t){let{allowance:r,exercises:i,ice:o,say:s,shoe:a,streak:d,talk:c,weeks:p}=t;return l`<ha-card>
      ${Er(t)} ${c?Or(c,s):u}
      ${r||p?Mr(t):u} ${this.knee(t)}
      ${i?this.exercises(t,i):u}
      ${d?zr(d):u} ${o?this.ice(t,o):u}
      ${a?this.shoe(t,a):u}
    </ha-card>`}knee(t){let{say:r}=t,{question:i}=this,o=vr(i,r),s=()=>{i&&this.queue.skip(i),this.requestUpdate()};return l`<div class="knee">
      <div class="asks">
        <p class="question" id="question">${o.text}</p>
        ${i?l`<button type="button" class="quiet" @click=${s}>${r("card_skip")}</button>`:u}
      </div>
      ${i?.withSymptoms?this.besides(r):u}
      ${o.isCheckUp?this.checkUp(t):this.levels(t)}
      <div class="answer">
        ${this.logs.knee.said||this.logs.knee.failed||o.isCheckUp?u:l`<div class="ends">
                <span>${r("card_pain_none")}</span><span>${r("card_pain_worst")}</span>
              </div>`}
        ${this.answer("knee",r)}
      </div>
    </div>`}levels(t){let{question:r}=this,{busy:i,phase:o}=this.logs.knee,s=d=>o.at==="idle"||o.tap.key!==Ve(r,d)?"":o.at==="sending"?"sent":o.at==="undone"||o.at==="failed"?"":"logged",a=d=>{let c=[...this.symptoms];this.tap("knee",_r(this.place(t),d,r,c,this.queue))};return l`<div
      class="levels"
      role="group"
      aria-labelledby="question"
      aria-busy=${i?"true":"false"}
    >
      ${yt.map(d=>l`<button
            type="button"
            class="level ${s(d)}"
            style="--level: ${d}"
            aria-label=${t.say("card_pain_log",{level:d})}
            aria-disabled=${i?"true":"false"}
            @click=${()=>a(d)}
          >
            <span>${d}</span>
          </button>`)}
    </div>`}besides(t){return l`<div class="besides" role="group" aria-label=${t("ask_symptoms")}>
      <p>${t("ask_symptoms")}</p>
      ${br.map(r=>l`<button
            type="button"
            class="chip"
            aria-pressed=${this.symptoms.has(r)?"true":"false"}
            @click=${()=>this.toggle(this.symptoms,r)}
          >
            ${t(`card_symptom_${r}`)}
          </button>`)}
    </div>`}checkUp(t){let{say:r}=t,i=Ar(this.house(),r,this.trauma),o=i.filter(({key:d})=>this.signs.has(d)).map(({key:d})=>d),s=()=>{let d=kr(this.place(t),o,this.trauma,this.question,this.queue);this.tap("knee",d)},a=()=>{this.trauma=!this.trauma,this.requestUpdate()};return l`<div class="check-up">
      <details>
        <summary>${r("card_check_up_list")}</summary>
        ${ti(r("cause_trauma"),this.trauma,a)}
        ${i.map(({key:d,text:c})=>ti(c,this.signs.has(d),()=>this.toggle(this.signs,d)))}
      </details>
      <button type="button" class="act" @click=${s}>
        ${r(o.length>0?"card_check_up_log":"card_check_up_none")}
      </button>
    </div>`}toggle(t,r){t.delete(r)||t.add(r),this.requestUpdate()}exercises(t,r){let{say:i}=t,o=d=>l`<ul class="items">
        ${d.map(c=>this.exercise(t,r,c))}
      </ul>`,s=()=>this.tap("exercises",Yt(this.place(t),"log_exercises","card_all_done_logged")),a=this.logs.exercises;return l`<section class="part exercises">
      <h3>${i("card_exercises")}</h3>
      ${r.line?l`<p class="line">${r.line}</p>`:u}
      ${r.owed.length>0?o(r.owed):u}
      ${r.optional.length>0?l`<details>
              <summary>${r.optionalTitle}</summary>
              ${o(r.optional)}
            </details>`:u}
      <div class="answer ${r.owed.length>0||a.said||a.failed?"":"none"}">
        ${this.answer("exercises",i)}
        ${r.canFinish?l`<button type="button" class="act" @click=${s}>
                ${i("card_all_done")}
              </button>`:u}
      </div>
    </section>`}exercise(t,{date:r,listId:i},o){let{item:s,name:a,dose:d}=o,c=this.sets.of(s),{busy:p,phase:f}=this.logs.exercises,m=f.at==="sending"?f.tap.key:void 0,h=g=>{let b=this.sets.tap(s,g);if(this.preview||p||i===void 0)return;if(b.does==="count"){this.sets.put(s,b.count),this.requestUpdate();return}let F={id:i,date:r};this.tap("exercises",$r(this.place(t),o,b,F,this.sets))},y=g=>{let b=g+1,F=m===Jt(s.key,g);return l`<button
        type="button"
        class="set ${g<c?"full":""} ${F?"sent":""}"
        aria-pressed=${g<c?"true":"false"}
        aria-label=${t.say("card_set",{name:a,number:b,sets:s.sets})}
        @click=${()=>h(g)}
      >
        ${g<c?pe:l`<span>${b}</span>`}
      </button>`};return l`<li class=${c===s.sets?"whole":""}>
      <p>
        <span class="name">${a}</span>
        <span class="dose">${d}</span>
      </p>
      ${i===void 0?u:l`<div class="sets">
              ${Array.from({length:s.sets},(g,b)=>y(b))}
            </div>`}
    </li>`}ice(t,r){let{say:i}=t,o=Xt(r,Date.now()),s=o?"stop":"start",a=()=>{let d=o?"card_ice_stopped":"card_ice_started";this.tap("ice",Yt(this.place(t),`${s}_ice`,d))};return l`<section class="part ice">
      <div class="ice-row">
        ${o?l`<p class="left" role="timer">
                ${i("card_ice_left",{time:Cr(r,Date.now())})}
              </p>`:l`<h3>${i("card_ice")} <small>${r.text}</small></h3>`}
        <button
          type="button"
          class="act"
          aria-label=${i(o?"card_ice_stop_label":"card_ice_start_label")}
          @click=${a}
        >
          ${i(o?"card_ice_stop":"card_ice_start")}
        </button>
      </div>
      <div class="answer slim">${this.answer("ice",i)}</div>
      <details>
        <summary>${i("card_ice_guidelines")}</summary>
        <p>${i("ice_view")}</p>
      </details>
    </section>`}shoe(t,r){let i=o=>{let s=o.currentTarget,a=s.value;s.value=r.chosen,this.tap("shoe",gt(this.place(t),r,a))};return l`<section class="part shoe">
      <label>
        <span>${t.say("card_shoe")}</span>
        <select @change=${i}>
          ${r.chosen===""?l`<option value="" selected></option>`:u}
          ${r.options.map(o=>l`<option value=${o} .selected=${o===r.chosen}>${o}</option>`)}
        </select>
      </label>
      <div class="answer slim">${this.answer("shoe",t.say)}</div>
    </section>`}answer(t,r){let i=this.logs[t],{failed:o,said:s}=i,a=i.phase.at==="undoing";return l`
      <div class="said">
        ${o?q:s?pe:u}
        <p role="alert">${o}</p>
        <p role="status">${s}</p>
      </div>
      ${a||i.undoable?l`<button
              type="button"
              class="undo"
              data-place=${t}
              aria-busy=${a?"true":"false"}
              @click=${()=>i.undo()}
            >
              ${r("card_undo")}
            </button>`:u}
    `}};he.styles=[Q,K],he.getConfigForm=()=>G,he.getStubConfig=U;function ti(n,e,t){return l`<label class="check"
    ><input type="checkbox" .checked=${e} @change=${t} /><span>${n}</span></label
  >`}fe(window,we,he);We(window,{type:we,name:"Knee Recovery: today",description:"How far you may run today and why, and one tap to log how your knee feels.",preview:!0,getEntitySuggestion:(n,e)=>le(n,e)});fe(window,Pe,ue);We(window,{type:Pe,name:"Knee Recovery: load",description:"Weeks as bars under your own limit, and how the knee was; tap a bar for its runs.",preview:!0,getEntitySuggestion:In});fe(window,Ce,me);We(window,{type:Ce,name:"Knee Recovery: shoes",description:"Each pair with its distance, what is left of it, and when it is likely to be due.",preview:!0,getEntitySuggestion:Un});fe(window,Se,ce);We(window,{type:Se,name:"Knee Recovery: calendar",description:"Twelve weeks of runs, exercises and pain; tap a day for the two days before it.",preview:!0,getEntitySuggestion:(n,e)=>n.entities[e]?.translation_key==="plan"?le(n,e,Se):null});fe(window,ot,Re);fe(window,Wn,Ee);fr(window,{type:"knee-recovery",strategyType:"dashboard",name:"Knee Recovery",description:"Today, load, exercises, shoes and history; it makes itself and keeps up with you."});
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
