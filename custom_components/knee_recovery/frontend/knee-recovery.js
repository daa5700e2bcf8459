function Ne(n,e,t){let r=()=>{n.customElements.get(e)||n.customElements.define(e,t)};r(),n.customElements.whenDefined("home-assistant").then(r)}function De(n,e){let t=n.customCards??=[];t.some(({type:r})=>r===e.type)||t.push(e)}var ce=globalThis,pe=ce.ShadowRoot&&(ce.ShadyCSS===void 0||ce.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Me=Symbol(),ct=new WeakMap,K=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==Me)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(pe&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=ct.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&ct.set(t,e))}return e}toString(){return this.cssText}},pt=n=>new K(typeof n=="string"?n:n+"",void 0,Me),O=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((r,i,o)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[o+1],n[0]);return new K(t,n,Me)},ut=(n,e)=>{if(pe)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),i=ce.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=t.cssText,n.appendChild(r)}},je=pe?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return pt(t)})(n):n;var{is:Sn,defineProperty:An,getOwnPropertyDescriptor:Tn,getOwnPropertyNames:Pn,getOwnPropertySymbols:Rn,getPrototypeOf:En}=Object,ue=globalThis,ft=ue.trustedTypes,Cn=ft?ft.emptyScript:"",On=ue.reactiveElementPolyfillSupport,G=(n,e)=>n,Ue={toAttribute(n,e){switch(e){case Boolean:n=n?Cn:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},mt=(n,e)=>!Sn(n,e),ht={attribute:!0,type:String,converter:Ue,reflect:!1,useDefault:!1,hasChanged:mt};Symbol.metadata??=Symbol("metadata"),ue.litPropertyMetadata??=new WeakMap;var R=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ht){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(e,r,t);i!==void 0&&An(this.prototype,e,i)}}static getPropertyDescriptor(e,t,r){let{get:i,set:o}=Tn(this.prototype,e)??{get(){return this[t]},set(s){this[t]=s}};return{get:i,set(s){let a=i?.call(this);o?.call(this,s),this.requestUpdate(e,a,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ht}static _$Ei(){if(this.hasOwnProperty(G("elementProperties")))return;let e=En(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(G("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(G("properties"))){let t=this.properties,r=[...Pn(t),...Rn(t)];for(let i of r)this.createProperty(i,t[i])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,i]of t)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let i=this._$Eu(t,r);i!==void 0&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let i of r)t.unshift(je(i))}else e!==void 0&&t.push(je(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ut(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){let r=this.constructor.elementProperties.get(e),i=this.constructor._$Eu(e,r);if(i!==void 0&&r.reflect===!0){let o=(r.converter?.toAttribute!==void 0?r.converter:Ue).toAttribute(t,r.type);this._$Em=e,o==null?this.removeAttribute(i):this.setAttribute(i,o),this._$Em=null}}_$AK(e,t){let r=this.constructor,i=r._$Eh.get(e);if(i!==void 0&&this._$Em!==i){let o=r.getPropertyOptions(i),s=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:Ue;this._$Em=i;let a=s.fromAttribute(t,o.type);this[i]=a??this._$Ej?.get(i)??a,this._$Em=null}}requestUpdate(e,t,r,i=!1,o){if(e!==void 0){let s=this.constructor;if(i===!1&&(o=this[e]),r??=s.getPropertyOptions(e),!((r.hasChanged??mt)(o,t)||r.useDefault&&r.reflect&&o===this._$Ej?.get(e)&&!this.hasAttribute(s._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:i,wrapped:o},s){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,s??t??this[e]),o!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),i===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[i,o]of this._$Ep)this[i]=o;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[i,o]of r){let{wrapped:s}=o,a=this[i];s!==!0||this._$AL.has(i)||a===void 0||this.C(i,void 0,o,a)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(t)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};R.elementStyles=[],R.shadowRootOptions={mode:"open"},R[G("elementProperties")]=new Map,R[G("finalized")]=new Map,On?.({ReactiveElement:R}),(ue.reactiveElementVersions??=[]).push("2.1.2");var Ke=globalThis,yt=n=>n,fe=Ke.trustedTypes,gt=fe?fe.createPolicy("lit-html",{createHTML:n=>n}):void 0,wt="$lit$",C=`lit$${Math.random().toFixed(9).slice(2)}$`,$t="?"+C,zn=`<${$t}>`,L=document,Z=()=>L.createComment(""),J=n=>n===null||typeof n!="object"&&typeof n!="function",Ge=Array.isArray,Hn=n=>Ge(n)||typeof n?.[Symbol.iterator]=="function",We=`[ 	
\f\r]`,Y=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,bt=/-->/g,_t=/>/g,z=RegExp(`>|${We}(?:([^\\s"'>=/]+)(${We}*=${We}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),vt=/'/g,xt=/"/g,St=/^(?:script|style|textarea|title)$/i,Ye=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),c=Ye(1),W=Ye(2),Ar=Ye(3),I=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),kt=new WeakMap,H=L.createTreeWalker(L,129);function At(n,e){if(!Ge(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return gt!==void 0?gt.createHTML(e):e}var Ln=(n,e)=>{let t=n.length-1,r=[],i,o=e===2?"<svg>":e===3?"<math>":"",s=Y;for(let a=0;a<t;a++){let d=n[a],l,f,u=-1,h=0;for(;h<d.length&&(s.lastIndex=h,f=s.exec(d),f!==null);)h=s.lastIndex,s===Y?f[1]==="!--"?s=bt:f[1]!==void 0?s=_t:f[2]!==void 0?(St.test(f[2])&&(i=RegExp("</"+f[2],"g")),s=z):f[3]!==void 0&&(s=z):s===z?f[0]===">"?(s=i??Y,u=-1):f[1]===void 0?u=-2:(u=s.lastIndex-f[2].length,l=f[1],s=f[3]===void 0?z:f[3]==='"'?xt:vt):s===xt||s===vt?s=z:s===bt||s===_t?s=Y:(s=z,i=void 0);let m=s===z&&n[a+1].startsWith("/>")?" ":"";o+=s===Y?d+zn:u>=0?(r.push(l),d.slice(0,u)+wt+d.slice(u)+C+m):d+C+(u===-2?a:m)}return[At(n,o+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},X=class n{constructor({strings:e,_$litType$:t},r){let i;this.parts=[];let o=0,s=0,a=e.length-1,d=this.parts,[l,f]=Ln(e,t);if(this.el=n.createElement(l,r),H.currentNode=this.el.content,t===2||t===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(i=H.nextNode())!==null&&d.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let u of i.getAttributeNames())if(u.endsWith(wt)){let h=f[s++],m=i.getAttribute(u).split(C),_=/([.?@])?(.*)/.exec(h);d.push({type:1,index:o,name:_[2],strings:m,ctor:_[1]==="."?Fe:_[1]==="?"?Be:_[1]==="@"?Ve:U}),i.removeAttribute(u)}else u.startsWith(C)&&(d.push({type:6,index:o}),i.removeAttribute(u));if(St.test(i.tagName)){let u=i.textContent.split(C),h=u.length-1;if(h>0){i.textContent=fe?fe.emptyScript:"";for(let m=0;m<h;m++)i.append(u[m],Z()),H.nextNode(),d.push({type:2,index:++o});i.append(u[h],Z())}}}else if(i.nodeType===8)if(i.data===$t)d.push({type:2,index:o});else{let u=-1;for(;(u=i.data.indexOf(C,u+1))!==-1;)d.push({type:7,index:o}),u+=C.length-1}o++}}static createElement(e,t){let r=L.createElement("template");return r.innerHTML=e,r}};function j(n,e,t=n,r){if(e===I)return e;let i=r!==void 0?t._$Co?.[r]:t._$Cl,o=J(e)?void 0:e._$litDirective$;return i?.constructor!==o&&(i?._$AO?.(!1),o===void 0?i=void 0:(i=new o(n),i._$AT(n,t,r)),r!==void 0?(t._$Co??=[])[r]=i:t._$Cl=i),i!==void 0&&(e=j(n,i._$AS(n,e.values),i,r)),e}var qe=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:r}=this._$AD,i=(e?.creationScope??L).importNode(t,!0);H.currentNode=i;let o=H.nextNode(),s=0,a=0,d=r[0];for(;d!==void 0;){if(s===d.index){let l;d.type===2?l=new ee(o,o.nextSibling,this,e):d.type===1?l=new d.ctor(o,d.name,d.strings,this,e):d.type===6&&(l=new Qe(o,this,e)),this._$AV.push(l),d=r[++a]}s!==d?.index&&(o=H.nextNode(),s++)}return H.currentNode=L,i}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},ee=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,i){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=j(this,e,t),J(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==I&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Hn(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&J(this._$AH)?this._$AA.nextSibling.data=e:this.T(L.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:r}=e,i=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=X.createElement(At(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===i)this._$AH.p(t);else{let o=new qe(i,this),s=o.u(this.options);o.p(t),this.T(s),this._$AH=o}}_$AC(e){let t=kt.get(e.strings);return t===void 0&&kt.set(e.strings,t=new X(e)),t}k(e){Ge(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,i=0;for(let o of e)i===t.length?t.push(r=new n(this.O(Z()),this.O(Z()),this,this.options)):r=t[i],r._$AI(o),i++;i<t.length&&(this._$AR(r&&r._$AB.nextSibling,i),t.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let r=yt(e).nextSibling;yt(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},U=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,i,o){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=t,this._$AM=i,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=p}_$AI(e,t=this,r,i){let o=this.strings,s=!1;if(o===void 0)e=j(this,e,t,0),s=!J(e)||e!==this._$AH&&e!==I,s&&(this._$AH=e);else{let a=e,d,l;for(e=o[0],d=0;d<o.length-1;d++)l=j(this,a[r+d],t,d),l===I&&(l=this._$AH[d]),s||=!J(l)||l!==this._$AH[d],l===p?e=p:e!==p&&(e+=(l??"")+o[d+1]),this._$AH[d]=l}s&&!i&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Fe=class extends U{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},Be=class extends U{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},Ve=class extends U{constructor(e,t,r,i,o){super(e,t,r,i,o),this.type=5}_$AI(e,t=this){if((e=j(this,e,t,0)??p)===I)return;let r=this._$AH,i=e===p&&r!==p||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==p&&(r===p||i);i&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Qe=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){j(this,e)}};var In=Ke.litHtmlPolyfillSupport;In?.(X,ee),(Ke.litHtmlVersions??=[]).push("3.3.3");var Tt=(n,e,t)=>{let r=t?.renderBefore??e,i=r._$litPart$;if(i===void 0){let o=t?.renderBefore??null;r._$litPart$=i=new ee(e.insertBefore(Z(),o),o,void 0,t??{})}return i._$AI(n),i};var Ze=globalThis,A=class extends R{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Tt(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return I}};A._$litElement$=!0,A.finalized=!0,Ze.litElementHydrateSupport?.({LitElement:A});var Nn=Ze.litElementPolyfillSupport;Nn?.({LitElement:A});(Ze.litElementVersions??=[]).push("4.2.2");var y="knee_recovery";function he(n,e,t){return n.localize!==e.localize||n.locale!==e.locale||n.entities!==e.entities||n.devices!==e.devices||n.config!==e.config||n.user!==e.user||t.some(r=>n.states[r]!==e.states[r])}var Dn=Object.fromEntries(["bank","blocks","count","day","distance","done","dose","jog","last_7_days","level","limit","longest","minutes","name","names","number","percent","reps","run_today","seconds","sets","target","time","until","walk","week_before","weeks"].map(n=>[n,"–"]));function T(n){return(e,t)=>n(`component.${y}.common.${e}`,{...Dn,...t})}function te(n){return T(n)("card_today")!==""}var q=class{ensure(e,t){this.asked===e.language||te(e.localize)||(this.asked=e.language,e.loadBackendTranslation("common",y).then(t,()=>{this.asked=void 0}))}};async function Je(n,e,t,r={}){let i=await me(n,e,t,r),{entry_id:o,counts_reason:s}=i??{};return{id:typeof o=="string"?o:void 0,uncounted:typeof s=="string"?s:void 0}}async function me(n,e,t,r={}){return(await tt(n,y,t,{...r,...e===void 0?{}:{config_entry_id:e}},!0)).response}async function Xe(n,e,t){await me(n,e,"undo",{entry_id:t})}async function Rt(n,e,t,r){await tt(n,"todo","update_item",{entity_id:e,item:t,status:r?"completed":"needs_action"},!1)}async function et(n,e,t){await tt(n,"select","select_option",{entity_id:e,option:t},!1)}async function tt(n,e,t,r,i){return n.callService(e,t,r,void 0,!1,i)}var Pt=3;async function ye(n,e){let t=T(n.localize),r=e??{};if(e===Pt||r.error?.code===Pt)return t("card_error_connection");let{translation_domain:i,translation_key:o}=r;if(i&&o)try{let s=await n.loadBackendTranslation("exceptions",i),a=`component.${i}.exceptions.${o}.message`,d=s(a,r.translation_placeholders);if(d)return d}catch{}return t("card_error")}function ge({text:n,link:e}){return c`<ha-card>
    <div class="notice">
      <p>${n}</p>
      ${e?c`<a class="link" href=${e.path} @click=${Mn}>${e.text}</a>`:p}
    </div>
  </ha-card>`}function Mn(n){n.ctrlKey||n.metaKey||n.shiftKey||(n.preventDefault(),history.pushState(null,"",n.currentTarget.href),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}})))}var jn="sensor.run_light";function E(n){return Et(n).filter(([,e])=>jn in e).map(([e,t])=>{let r=n.devices[e];return{deviceId:e,entities:t,entryId:nt(r),name:Ct(r)}}).sort((e,t)=>e.name.localeCompare(t.name)||e.deviceId.localeCompare(t.deviceId))}function F(n,e,t){let r=n.length===1,{device_id:i,entity:o}=t;if(i||o){let a=i||o&&e.entities[o]?.device_id,d=a?nt(e.devices[a]):void 0,l=n.find(f=>f.deviceId===a)??n.find(f=>d!==void 0&&f.entryId===d);return l?{kind:"one",runner:l,alone:r}:{kind:"gone"}}let[s]=n;return s===void 0?{kind:"none"}:r?{kind:"one",runner:s,alone:r}:{kind:"several",names:n.map(({name:a})=>a)}}var Un="sensor.shoe_distance";function ne(n,e){return Et(n).filter(([t,r])=>{let i=nt(n.devices[t]);return Un in r&&i!==void 0&&i===e.entryId}).map(([t,r])=>({name:Ct(n.devices[t]),entities:r})).sort((t,r)=>t.name.localeCompare(r.name))}function Et(n){let e=new Map;for(let t of Object.values(n.entities)){let r=Wn(t);if(r===void 0||!t.device_id)continue;let i=e.get(t.device_id)??{};i[r]=t.entity_id,e.set(t.device_id,i)}return[...e]}function Wn(n){if(!(n.platform!==y||!n.translation_key))return`${n.entity_id.split(".",1)[0]}.${n.translation_key}`}function nt(n){return n?.config_entry_id??n?.primary_config_entry??n?.config_entries?.[0]}function Ct(n){return n?.name_by_user||n?.name||""}var be="knee-recovery-card";function _e(n){if(typeof n!="object"||n===null)throw new Error("The card needs a configuration.");for(let e of["device_id","entity"]){let t=n[e];if(t!=null&&typeof t!="string")throw new Error(`${e} must be one id, written as text.`)}return n}function ve(n){let[e,t]=E(n);return e&&t?{device_id:e.deviceId}:{}}function xe(n,e,t=be){if(n.entities[e]?.platform!==y)return null;let r=F(E(n),n,{entity:e});if(r.kind!=="one")return null;let i=`custom:${t}`;return{config:r.alone?{type:i}:{type:i,device_id:r.runner.deviceId}}}var ke={schema:[{name:"device_id",selector:{device:{filter:{integration:y}}}}],computeLabel:(n,e)=>T(e)("card_editor_runner"),computeHelper:(n,e)=>T(e)("card_editor_runner_help")};var qn={green:W`<circle class="body" cx="24" cy="24" r="21" />
    <path class="sign" d="M14 25l7 7 13-15" />`,amber:W`<path class="body" d="M24 5.5l20 36H4z" />
    <path class="sign" d="M24 19v10M24 35.4v.2" />`,red:W`<path class="body" d="M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z" />
    <path class="sign" d="M18.5 16v16M29.5 16v16" />`,incomplete:W`<path class="ring" d="M34.5 42.2a21 21 0 1 1 7.7-7.7" />
    <path class="sign" d="M18.5 18.5a5.5 5.5 0 1 1 8 5c-1.9 1-2.5 2-2.5 4M24 33.4v.2" />`,unknown:W`<circle class="ring dotted" cx="24" cy="24" r="21" />
    <path class="sign" d="M15 24v.2M24 24v.2M33 24v.2" />`},re=c`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M10 26l9 9 19-22" />
</svg>`,N=c`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 8v20M24 39v.2" />
</svg>`;function Ot(n){return c`<svg class="shape" viewBox="0 0 48 48" aria-hidden="true">${qn[n]}</svg>`}var we=O`
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
`;var $e=O`
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
`;var B=class{constructor(e){this.ports=e;this.phase={at:"idle"}}get busy(){return this.phase.at==="sending"||this.phase.at==="undoing"}get undoable(){let{phase:e}=this;return(e.at==="sent"||e.at==="failed")&&e.sent?.takeBack!==void 0}get said(){let{phase:e}=this;switch(e.at){case"sent":case"undoing":return e.sent.note===""?e.tap.said:`${e.tap.said} ${e.sent.note}`;case"undone":return e.tap.undone;default:return""}}get failed(){return this.phase.at==="failed"?this.phase.message:""}async tap(e){if(!this.busy){this.enter({at:"sending",tap:e});try{let t=await e.send();this.enter({at:"sent",tap:e,sent:t},3e4)}catch(t){await this.fail(e,t,void 0)}}}async undo(){let{phase:e}=this;if(e.at!=="sent"&&e.at!=="failed")return;let{sent:t,tap:r}=e;if(t?.takeBack!==void 0){this.enter({at:"undoing",tap:r,sent:t});try{await t.takeBack(),this.enter({at:"undone",tap:r},3e4)}catch(i){await this.fail(r,i,t)}}}async fail(e,t,r){let i=await this.ports.explain(t);this.enter({at:"failed",tap:e,message:i,sent:r})}enter(e,t){clearTimeout(this.timer),this.phase=e,t!==void 0&&(this.timer=setTimeout(()=>this.enter({at:"idle"}),t)),this.ports.changed()}};function v(n){if(n===void 0||n.state.trim()==="")return;let e=Number(n.state);return Number.isFinite(e)?e:void 0}function w(n,e){let t=n?.attributes[e];return typeof t=="number"&&Number.isFinite(t)?t:void 0}function x(n,e){let t=n?.attributes[e];return typeof t=="string"&&t!==""?t:void 0}function k(n,e){let t=n?.attributes[e];return Array.isArray(t)?t:[]}var zt={km:1e3,mi:1609.344,nmi:1852,m:1,yd:.9144,ft:.3048,in:.0254,cm:.01,mm:.001},Fn=new Set(["km","mi","nmi"]);function Bn(n){switch(n.number_format){case"comma_decimal":return["en-US","en"];case"decimal_comma":return["de","es","it"];case"space_comma":return["fr","sv","cs"];case"quote_decimal":return["de-CH"];case"none":return"en-US";case"system":return;default:return n.language}}function b(n,e,t={maximumFractionDigits:1}){return new Intl.NumberFormat(Bn(e),{...t,useGrouping:e.number_format!=="none"}).format(n)}function V(n,e){return new Intl.NumberFormat(e.language,{style:"percent",maximumFractionDigits:1}).formatToParts(n/100).map(t=>t.value).join("")}function Ae(n,e){let t=new Date(`${n}T00:00:00Z`);return Number.isNaN(t.getTime())?n:new Intl.DateTimeFormat(e.language,{weekday:"long",day:"numeric",month:"short",timeZone:"UTC"}).format(t)}function Ht(n,e){let t=new Date(`${n}T00:00:00Z`);if(Number.isNaN(t.getTime()))return n;let r={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return new Intl.DateTimeFormat(e.language,r).format(t)}var Se=class{constructor(e,t){this.unit=e;this.locale=t;zt[e]===void 0&&(this.unit="km"),this.metres=zt[e]??1e3,this.decimals=Fn.has(this.unit)?1:0}fromMetres(e){return this.write(e/this.metres)}allowance(e){let t=10**this.decimals;return this.write(Math.floor(e*t+1e-6)/t)}text(e){let{number:t,unit:r}=this.fromMetres(e);return`${t} ${r}`}write(e){let t=Number(e.toFixed(this.decimals)),r=t===0?0:this.decimals;return{number:b(t,this.locale,{minimumFractionDigits:r,maximumFractionDigits:r}),unit:this.unit}}};var Vn=new Set(["planned","flare_up"]);function Lt(n,e,t,r){let i=n.why==="done_today"&&(v(e)??0)>0,o=Vn.has(n.why)||i,s=h=>({item:h,name:t(`exercise_${h.key}_name`)||h.key,dose:Qn(h,t,r)}),a=o?n.items:[],d=a.filter(({optional:h})=>!h),l=t(`plan_${n.why}`),u=n.nextOn!==void 0&&n.nextOn>n.date?t("card_exercises_next",{day:Ae(n.nextOn,r)}):"";return{line:n.why==="planned"?"":[l,o?"":u].filter(Boolean).join(" "),owed:d.map(s),optional:a.filter(({optional:h})=>h).map(s),optionalTitle:t(d.length>0?"card_exercises_optional":"card_exercises_gentle"),listId:e?.entity_id,date:n.date,canFinish:d.some(({done:h})=>!h)}}function It(n,e){return`${n}_${e.key}`}function Qn(n,e,t){let r=f=>b(f,t),i=r(n.sets),o=n.holdS===void 0?void 0:r(n.holdS),s=n.reps===void 0?void 0:r(n.reps),a="";s!==void 0&&o!==void 0?a=e("dose_reps_hold",{sets:i,reps:s,seconds:o}):s!==void 0?a=e("dose_reps",{sets:i,reps:s}):o!==void 0&&(a=e("dose_hold",{sets:i,seconds:o})),a!==""&&n.perSide&&(a=e("dose_each_side",{dose:a}));let d=n.variant===void 0?"":e(`variant_${n.variant}`),l=n.easier?e(`exercise_${n.key}_easier`):"";return[[a,d].filter(Boolean).join(", "),l].filter(Boolean).join(". ")}var it={pain_before:{moment:"before_run"},pain_peak:{moment:"during_run"},morning_of_run:{moment:"morning"},hour_after:{moment:"hour_after"},morning_after:{moment:"morning"},worst_pain:{measure:"worst_pain"},usual_pain:{measure:"usual_pain"}},ot="check_up",Nt=new Set(["pain_before","morning_of_run"]);function Dt(n){let e=x(n,"check");if(n?.state!=="on"||e===void 0)return;let t=Date.parse(x(n,"until")??"");return{check:e,run:x(n,"run"),until:Number.isNaN(t)?1/0:t,asks:k(n,"asks").filter(r=>typeof r=="string")}}var oe=class{constructor(){this.settled=new Set;this.skipped=new Set}next(e,t){this.hear(e);let r=e===void 0?[]:e.asks.map(a=>({name:a,of:e})),{about:i}=this,o=i?.begun&&t<i.until?i:void 0,s=(o?.asks??[]).filter(a=>Nt.has(a)).map(a=>({name:a,of:o}));for(let{name:a,of:d}of[...r,...s]){if(a!==ot&&it[a]===void 0)continue;let l={name:a,about:rt(d),withSymptoms:a==="pain_peak"&&d.asks.includes("symptoms")};if(!this.settled.has(ie(l))&&!this.skipped.has(ie(l)))return l}}settle(e){this.settled.add(ie(e)),this.remember(e,t=>t.filter(r=>r!==e.name))}reopen(e){this.settled.delete(ie(e)),this.remember(e,t=>[e.name,...t])}skip(e){this.skipped.add(ie(e))}hear(e){if(e===void 0)return;let t=rt(e);for(let o of this.settled){let[s,a=""]=o.split("/");s===t&&!e.asks.includes(a)&&this.settled.delete(o)}if(e.run===void 0)return;let r=this.about?.run===e.run&&this.about.begun,i=e.asks.filter(o=>!this.settled.has(`${t}/${o}`));this.about={...e,asks:i,begun:r}}remember({about:e,name:t},r){if(this.about===void 0||rt(this.about)!==e)return;let i=this.about.begun||!Nt.has(t);this.about={...this.about,asks:r(this.about.asks),begun:i}}};function rt({check:n,run:e,until:t}){return e??`${n} ${t}`}function ie({about:n,name:e}){return`${n}/${e}`}var Te=[0,1,2,3,4,5,6,7,8,9,10],Mt=["limp","swelling","locking","giving_way"];function jt(n,e){return{text:n&&e(`ask_${n.name}`)||e("card_pain_question"),question:n,isCheckUp:n?.name===ot}}function Ut(n,e,t){let r=n===void 0?void 0:it[n.name];if(r!==void 0&&"measure"in r)return{action:"log_score",data:{measure:r.measure,value:e}};let i=n?.withSymptoms&&t.length>0?{symptoms:t}:{};return{action:"log_pain",data:{level:e,...r,...i}}}function Wt(n,e,t,r,i){let{say:o}=n,{action:s,data:a}=Ut(t,e,r);return{key:se(t,e),said:o("card_logged",{level:e}),undone:o("card_undone",{level:e}),send:()=>Ft(n,s,a,t,i)}}function se(n,e){return`${n?.about??""}/${n?.name??""}/${e}`}function qt(n,e,t,r,i){let{say:o}=n;return{key:"check_up",said:o("card_check_up_logged"),undone:o("card_taken_back"),send:()=>Ft(n,"log_check_up",{flags:e,trauma:t},r,i)}}async function Ft(n,e,t,r,i){let{id:o,uncounted:s}=await Je(n.hass(),n.entryId,e,t);r!==void 0&&s===void 0&&i.settle(r);let a=()=>{r!==void 0&&i.reopen(r)};return{takeBack:o===void 0?void 0:()=>Xe(n.hass(),n.entryId,o).then(a),note:s===void 0?"":n.say(`uncounted_${s}`)}}function st(n,e,t){return{key:e,said:n.say(t),undone:n.say("card_taken_back"),send:async()=>{let{id:r}=await Je(n.hass(),n.entryId,e);return{takeBack:r===void 0?void 0:()=>Xe(n.hass(),n.entryId,r),note:""}}}}function Bt(n,{item:e,name:t},{before:r,count:i,does:o},s,a){let{say:d}=n,l=o==="log",[f,u]=[d("card_exercise_logged",{name:t}),d("card_exercise_undone",{name:t})],h=async(m,_)=>{await Rt(n.hass(),s.id,It(s.date,e),m),a.put(e,_)};return{key:at(e.key,l?i-1:i),said:l?f:u,undone:l?u:f,send:async()=>(await h(l,i),{takeBack:()=>h(!l,r),note:""})}}function at(n,e){return`${n}/${e}`}function Pe(n,e,t){let{chosen:r,entityId:i}=e;return{key:"shoe",said:n.say("card_shoe_chosen",{name:t}),undone:n.say("card_taken_back"),send:async()=>(await et(n.hass(),i,t),{takeBack:r===""?void 0:()=>et(n.hass(),i,r),note:""})}}var Vt=O`
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
`;function Re(n,e,t){switch(e.kind){case"none":return Ce(n,t("card_no_runner"),t("card_add_runner"),`dashboard/add?domain=${y}`);case"gone":return{kind:"notice",text:t("card_runner_gone"),link:void 0};case"several":{let r=Gn(e.names,n.language);return{kind:"notice",text:t("card_which_runner",{names:r}),link:void 0}}}}function Ee(n,e,t){let r=t("card_not_loaded",{name:e});return Ce(n,r,t("card_open_integration"),`integration/${y}`)}function Ce(n,e,t,r){let i=`/config/integrations/${r}`;return{kind:"notice",text:e,link:n.user?.is_admin?{text:t,path:i}:void 0}}function Gn(n,e){return new Intl.ListFormat(e,{type:"conjunction"}).format(n)}function Oe(n){let e=k(n,"options").filter(r=>typeof r=="string");if(n===void 0||e.length<2)return;let t=e.includes(n.state)?n.state:"";return{entityId:n.entity_id,options:e,chosen:t}}var Yn=["sensor.shoe_distance","sensor.shoe_wear","sensor.shoe_distance_left","sensor.shoe_replace_on","binary_sensor.shoe_worn"];function Qt(n,e){if(e.kind!=="one")return[];let{runner:t}=e,r=ne(n,t);return[t.entities["sensor.run_light"],t.entities["select.shoe"],...r.flatMap(({entities:i})=>Yn.map(o=>i[o]))].filter(i=>i!==void 0)}function Kt(n,e){if(!te(n.localize))return{kind:"waiting"};let t=T(n.localize);return e.kind!=="one"?Re(n,e,t):Zn(e.runner,e.alone,n,t)}function Zn(n,e,t,r){let i=a=>{let d=t.states[a??""];return d?.state==="unavailable"?void 0:d};if(i(n.entities["sensor.run_light"])===void 0)return Ee(t,n.name,r);let o=ne(t,n);if(o.length===0)return Ce(t,r("card_shoes_none"),r("card_shoes_add"),`integration/${y}`);let s=Oe(i(n.entities["select.shoe"]));return{kind:"shoes",entryId:n.entryId,title:e?r("card_shoes"):`${r("card_shoes")} · ${n.name}`,pairs:o.map(a=>Jn(a,i,s,t,r)),choice:s,say:r}}function Jn({entities:n,name:e},t,r,i,o){let s=v(t(n["sensor.shoe_wear"])),a=t(n["sensor.shoe_replace_on"])?.state,d=t(n["binary_sensor.shoe_worn"])?.state==="on",l=r?.chosen===e,f=(u,h)=>{let m=t(n[u]),_=v(m);if(_===void 0)return"";let g=x(m,"unit_of_measurement")??i.config.unit_system.length,S=b(_,i.locale,{maximumFractionDigits:0});return o(h,{distance:`${S} ${g}`})};return{name:e,share:s===void 0?void 0:Math.min(1,Math.max(0,s/100)),wear:s===void 0?o("card_not_known"):V(Math.round(s),i.locale),run:f("sensor.shoe_distance","card_shoe_run"),left:d?o("card_shoe_worn"):f("sensor.shoe_distance_left","card_shoe_left"),forecast:!d&&a!==void 0&&/^\d{4}-\d\d-\d\d$/.test(a)?o("card_shoe_forecast",{day:Ht(a,i.locale)}):"",isWorn:d,isNext:l,canTake:!l&&r!==void 0&&r.options.includes(e)}}var D=class extends A{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new q;this.log=new B({explain:t=>ye(this.house(),t),changed:()=>this.requestUpdate()})}setConfig(t){this.config=_e(t),this.choice=void 0,this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:Qt(t,this.choice);(r===void 0||he(r,t,i))&&this.requestUpdate()}get hass(){return this.home}getCardSize(){return this.view.kind==="shoes"?1+2*this.view.pairs.length:5}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}willUpdate(t){this.home!==void 0&&(this.choice??=F(E(this.home),this.home,this.config),this.view=Kt(this.home,this.choice))}render(){switch(this.view.kind){case"waiting":return Xn;case"notice":return ge(this.view);case"shoes":return this.shelf(this.view)}}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}take(t,r){if(this.preview||t.choice===void 0)return;let i={hass:()=>this.house(),entryId:t.entryId,say:t.say};this.log.tap(Pe(i,t.choice,r))}shelf(t){let{failed:r,said:i,undoable:o}=this.log;return c`<ha-card>
      <div class="shelf">
        <h2>${t.title}</h2>
        ${t.pairs.map(s=>this.pair(t,s))}
        <div class="answer slim">
          <div class="said">
            ${r?N:i?re:p}
            <p role="alert">${r}</p>
            <p role="status">${i}</p>
          </div>
          ${o?c`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                  ${t.say("card_undo")}
                </button>`:p}
        </div>
      </div>
    </ha-card>`}pair(t,r){let{canTake:i,forecast:o,isNext:s,isWorn:a,left:d,name:l,run:f,share:u,wear:h}=r,{say:m}=t;return c`<section class="pair ${a?"worn":""}">
      <div class="head">
        <h3>${l}</h3>
        ${s?c`<span class="next">${m("card_shoe_next")}</span>`:p}
        ${i?c`<button
                type="button"
                class="act"
                aria-label=${m("card_shoe_take",{name:l})}
                @click=${()=>this.take(t,l)}
              >
                ${m("card_shoe_take_short")}
              </button>`:p}
      </div>
      <div class="track ${u===void 0?"open":""}" aria-hidden="true">
        ${u===void 0?p:c`<div class="bar" style="inline-size: ${Math.round(u*100)}%"></div>`}
      </div>
      <div class="facts">
        <p>${f} <span class="label">${h}</span></p>
        <p>${d}</p>
      </div>
      ${o?c`<p class="label">${o}</p>`:p}
    </section>`}};D.styles=[$e,we,Vt],D.getConfigForm=()=>ke,D.getStubConfig=ve;var Xn=c`<ha-card>
  <div class="waiting shelf" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="pair"></div>
    <div class="pair"></div>
  </div>
</ha-card>`;var ze="knee-recovery-shoes-card";function Gt(n,e){return E(n).flatMap(r=>ne(n,r)).some(({entities:r})=>Object.values(r).includes(e))?xe(n,e,ze):null}var er=new Set(["age_55_or_over","kneecap_tender","outer_bone_tender","cannot_bend_to_90","cannot_take_four_steps"]);function Yt(n,e,t){let i=n.services?.[y]?.log_check_up?.fields?.flags?.selector?.select?.options;return Array.isArray(i)?i.filter(o=>typeof o=="string").filter(o=>t||!er.has(o)).map(o=>({key:o,text:e(`flag_${o}`)})).filter(({text:o})=>o!==""):[]}function Zt(n,e,t){if(n.endsAt===void 0)return;let r=Date.parse(n.endsAt.state),i=v(n.today)??0,o=i>0?e("card_ice_today",{count:b(i,t)}):"";return{endsAt:Number.isNaN(r)?void 0:r,text:n.due?.state==="on"?e("card_ice_due"):o}}function dt(n,e){return n.endsAt!==void 0&&e<n.endsAt}function Jt(n,e){return ae(Math.max(0,Math.ceil(((n.endsAt??e)-e)/1e3)))}function ae(n){return`${Math.floor(n/60)}:${String(n%60).padStart(2,"0")}`}function Xt({light:n,name:e,say:t}){return c`<div class="light ${n.colour}">
    ${Ot(n.colour)}
    <div class="says">
      ${e?c`<p class="label">${e}</p>`:p}
      <h2><span class="heard">${t("card_light_label")} </span>${n.word}</h2>
      ${n.reasons.map(r=>c`<p>${r}</p>`)}
    </div>
  </div>`}function en({reasons:n,soon:e,urgency:t,whom:r},i){return c`<section class="talk ${t}">
    ${N}
    <div>
      <h3>${i("card_talk")}</h3>
      <p><strong>${e}</strong> ${r}</p>
      ${n.map(o=>c`<p>${o}</p>`)}
    </div>
  </section>`}function tn({advice:n,allowance:e,notNow:t,say:r,weeks:i}){return c`<div class="day">
    ${e?c`<div class="far">
            <p class="label">${r("card_today")}</p>
            <p class="headline ${e.held?"held":""}">
              ${e.headline.map(tr)}
            </p>
            ${t.map(o=>c`<p class="not-now">${N}<span>${o}</span></p>`)}
            ${e.reasons.map(o=>c`<p class="why">${o}</p>`)}
            ${n?nr(n):p}
          </div>`:p}
    ${i?or(i):p}
  </div>`}function tr(n){return typeof n=="string"?c`${n}`:c`<strong
        ><bdi>${n.number}<span class="unit">&nbsp;${n.unit}</span></bdi></strong
      >`}function nr({session:n,tips:e}){return c`${n?rr(n):p}${e.map(ir)}`}function rr({around:n,blocks:e,text:t,title:r}){return c`<div class="session">
    ${r?c`<p class="label">${r}</p>`:p}
    <p class="steps">${t}</p>
    <div class="strip" aria-hidden="true">
      ${e.map(([i,o])=>c`<span style="flex: ${i}" ?hidden=${i===0}></span
            ><span class="jog" style="flex: ${o}" ?hidden=${o===0}></span>`)}
    </div>
    ${n?c`<p>${n}</p>`:p}
  </div>`}function ir({texts:n,title:e}){return c`<details>
    <summary>${e}</summary>
    <ul>
      ${n.map(t=>c`<li>${t}</li>`)}
    </ul>
  </details>`}function or({bars:n,note:e}){return c`<div class="weeks">
    <dl>${n.map(sr)}</dl>
    ${e?c`<p class="note">${e}</p>`:p}
  </div>`}function sr({label:n,share:e,text:t},r){let i=e===void 0?"open":"";return c`<div class="row ${r===0?"this":"last"}">
    <dt>${n}</dt>
    <div class="track ${i}" aria-hidden="true">
      ${e===void 0?p:c`<div class="bar" style="inline-size: ${Math.round(e*100)}%"></div>`}
    </div>
    <dd class=${i}><bdi>${t}</bdi></dd>
  </div>`}function nn({reserve:n,week:e,weeks:t}){return c`<section class="part streak">
    ${lt("week",e)} ${t?lt("weeks",t):p}
    ${n?lt("reserve",n):p}
  </section>`}function lt(n,{full:e,of:t,text:r}){return c`<p class="dots ${n}">
    <span aria-hidden="true" ?hidden=${t===0}
      >${Array.from({length:t},(i,o)=>c`<i class=${o<e?"full":""}></i>`)}</span
    >${r}
  </p>`}var $=n=>c`<span class="bone" style="padding-inline-end: ${n}%"></span>&nbsp;`,rn=c`<ha-card>
  <div class="waiting" aria-busy="true">
    <div class="light unknown">
      <div class="shape bone"></div>
      <div class="says">
        <h2>${$(30)}</h2>
        <p>${$(90)}</p>
        <p class="more">${$(50)}</p>
      </div>
    </div>
    <div class="day">
      <div class="far">
        <p class="label">${$(12)}</p>
        <p class="headline">${$(30)}<strong>&nbsp;</strong></p>
        <p class="why">
          ${$(90)}<span class="more"><br />${$(12)}</span>
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
      <div class="asks"><p class="question">${$(60)}</p></div>
      <div class="levels">${Te.map(()=>c`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
    <div class="part">
      <h3>${$(20)}</h3>
      <p class="line">${$(80)}</p>
    </div>
    <div class="part streak">
      ${[60,40,45].map(n=>c`<p class="dots">${$(n)}</p>`)}
    </div>
    <div class="part ice">
      <div class="ice-row"></div>
      <div class="summary"></div>
    </div>
  </div>
</ha-card>`;function sn(n){let e=de(n),t=le(e.date),r=le(e.why);if(t===void 0||r===void 0)return;let i=de(e.run);return{date:t,why:r,target:P(e.target)??0,doneThisWeek:P(e.done_this_week)??0,nextOn:le(e.next_on),items:an(e.exercises).map(ar).filter(o=>o!==void 0),session:dr(de(i.session)),offers:on(i.offers),backAgain:on(i.back_again)}}function ar(n){let e=de(n),t=de(e.dose),r=le(e.key),i=P(t.sets);if(!(r===void 0||i===void 0||i<1))return{key:r,sets:i,reps:P(t.reps),holdS:P(t.hold_s),variant:le(t.variant),perSide:e.sides===2,optional:e.optional===!0,done:e.done===!0,easier:e.easier===!0}}function dr(n){let e=P(n.level);if(e!==void 0)return{level:e,blocks:P(n.blocks)??1,walkS:P(n.walk_s)??0,jogS:P(n.jog_s)??0,aroundS:P(n.walk_before_s)??0}}function de(n){return typeof n=="object"&&n!==null?n:{}}function an(n){return Array.isArray(n)?n:[]}function le(n){return typeof n=="string"&&n!==""?n:void 0}function on(n){return an(n).filter(e=>typeof e=="string")}function P(n){return typeof n=="number"&&Number.isFinite(n)?n:void 0}function dn(n,e,t){if(n===void 0)return!1;let r=Math.floor(e/6e4);if(He.minute!==r||He.timeZone!==t){let i=new Intl.DateTimeFormat("en-CA",t===void 0?{}:{timeZone:t});He={minute:r,timeZone:t,date:i.format(e)}}return n.date!==He.date}var He={minute:-1,timeZone:void 0,date:""};var lr=1500,ln=new Map,Le=class{constructor(e,t){this.runner=e;this.ports=t;this.loading=!1;this.again=!1;this.plan=ln.get(e),this.settled=this.plan!==void 0,this.settled||setTimeout(()=>this.settle(),lr)}refresh(){if(this.loading){this.again=!0;return}this.loading=!0,this.load()}turn(e,t){let r=Math.floor(e/6e4);r===this.turned||!dn(this.plan,e,t)||(this.turned=r,this.refresh())}async load(){try{this.plan=sn(await this.ports.load()),this.plan!==void 0&&ln.set(this.runner,this.plan)}catch{}this.loading=!1,this.settled=!0,this.ports.changed(this.plan),this.again&&(this.again=!1,this.refresh())}settle(){this.settled||(this.settled=!0,this.ports.changed(void 0))}};var cn=new Map,Q=class{constructor(e,t){let r=`${e}/${t}`;this.tapped=cn.get(r)??new Map,cn.set(r,this.tapped)}of(e){return this.tapped.get(e.key)??(e.done?e.sets:0)}tap(e,t){let r=this.of(e),i=t<r?t:t+1,o=i===e.sets?"log":e.done?"take_back":"count";return{before:r,count:i,does:o}}put(e,t){this.tapped.set(e.key,t)}hear(e){for(let t of e){let r=this.tapped.get(t.key);(t.done||r===t.sets)&&this.tapped.delete(t.key)}}};var cr={red_flag:"card_on_hold",flare_up:"card_on_hold",red_rest:"card_rest_day",amber_rest:"card_rest_day",rest_day:"card_rest_day",check_pending:"card_check_first",no_baseline:"card_no_limit_yet"},pn="";function un(n,e,t,r){let i=x(n,"reason")??"",o=w(n,"run_today_m")??0,s=cr[i],a=s?[e(s)]:pr(v(n),o>0,e,t),d=i==="check_pending"?void 0:x(n,"until"),l=s&&d?e("card_next_run",{until:Ae(d,r)}):"",f=ur(n,i,o>0,e,t,r);return{headline:a,held:a.every(u=>typeof u=="string"),reasons:[f,l].filter(u=>u!=="")}}function pr(n,e,t,r){if(n===void 0)return[t("card_not_known")];let i=r.allowance(n);if(i.number==="0")return[t("card_nothing_left")];let o=t(e?"card_left":"card_up_to",{distance:pn}),[s="",a=""]=o.split(pn);return[s,i,a].filter(d=>d!=="")}function ur(n,e,t,r,i,o){if(e==="")return"";let s={},a=w(n,"limit_percent");a!==void 0&&(s.percent=V(a,o));for(let l of["longest","week_before","last_7_days","run_today"]){let f=w(n,`${l}_m`);f!==void 0&&(s[l]=i.text(f))}return(t?r(`allowance_${e}_after_run`,s):"")||r(`allowance_${e}`,s)}function fn(n,e,t){let r=n.offers.map(o=>e(`offer_${o}`)).filter(Boolean),i=n.backAgain.map(o=>e(`back_again_${o}`)).filter(Boolean);return{session:n.session&&fr(n.session,e,t),tips:[{title:e("card_offers"),texts:r},{title:e("card_back_again"),texts:i}].filter(({texts:o})=>o.length>0)}}function fr(n,e,t){let{aroundS:r,blocks:i,jogS:o,level:s,walkS:a}=n,d={blocks:b(i,t),walk:ae(a),jog:ae(o)},l=o===0?"card_session_walk":a===0?"card_session_jog":"card_session";return{title:s===0?"":e("card_session_level",{level:b(s,t)}),text:e(l,d),around:r===0?"":e("card_session_around",{walk:ae(r)}),blocks:Array.from({length:i},()=>[a,o])}}function hn(n,e,t){let r=k(n,"reason_details"),i=r.length>0?r:k(n,"reasons").map(o=>({key:o}));return yn("light",i,e,t)}function mn(n,e,t){return yn("not_now",k(n,"not_now_details"),e,t)}function yn(n,e,t,r){return e.map(i=>hr(n,i,t,r)).filter(i=>i!=="")}function hr(n,e,t,r){if(typeof e!="object"||e===null)return"";let{key:i,...o}=e,s={};for(let[d,l]of Object.entries(o))s[d]=typeof l=="number"?b(l,r):String(l);return("check"in s?t(`${n}_${i}_${s.check}`,s):"")||t(`${n}_${i}`,s)}var mr=["green","amber","red","incomplete","unknown"];function gn(n,e,t){let r=mr.find(o=>o===n.state)??"unknown",i=[...hn(n,e,t)];return k(n,"reasons").includes("nothing_logged")&&i.push(e("card_first_step")),{colour:r,word:e(`card_light_${r}`),reasons:i}}var yr=12,gr=2;function bn(n,e,t,r){let i=w(n,"target")??e?.target,o=w(n,"done_this_week")??e?.doneThisWeek;if(i===void 0||o===void 0||i<1)return;let s=f=>b(f,r),a=t("card_week_sessions",{done:s(o),target:s(i)}),d=v(n),l=w(n,"bank");return{week:{full:Math.min(o,i),of:i,text:a},weeks:d===void 0?void 0:br(d,t("card_streak",{weeks:s(d)})),reserve:l===void 0?void 0:{full:l,of:Math.max(l,gr),text:t("card_reserve",{bank:s(l)})}}}function br(n,e){let t=Math.min(n,yr);return{full:t,of:t,text:e}}function _n(n,e){if(n?.state!=="on")return;let t=k(n,"reasons").map(i=>e(`talk_${String(i)}`)).filter(Boolean),r=x(n,"urgency")??"appointment";return{urgency:r,soon:e(`urgency_${r}`),whom:e(`whom_${r}`),reasons:t}}function vn(n,e,t,r){let i=w(n.week,"this_week_m"),o=w(n.week,"last_week_m"),s=Math.max(i??0,o??0),a=(f,u)=>u===void 0?{label:f,text:e("card_not_known"),share:void 0}:{label:f,text:t.text(u),share:s===0?0:u/s},d=v(n.ramp),l=n.exceeded?.state==="on"&&d!==void 0;return{bars:[a(e("card_this_week"),i),a(e("card_last_week"),o)],note:l?e("card_ramp_exceeded",{percent:V(d,r)}):""}}var _r=["sensor.run_light","sensor.distance_allowed","sensor.distance_week","sensor.mileage_ramp","binary_sensor.ramp_exceeded","binary_sensor.check_due","binary_sensor.talk_to_professional","binary_sensor.exercises_due","binary_sensor.ice_due","sensor.rehab_streak","sensor.ice_ends_at","sensor.ice_today","sensor.ladder_level","todo.exercises","select.shoe"];function xn(n){return n.kind!=="one"?[]:_r.map(e=>n.runner.entities[e]).filter(e=>e!==void 0)}function kn(n,e,t){if(!te(n.localize))return{kind:"waiting"};let r=T(n.localize);return e.kind!=="one"?Re(n,e,r):vr(e.runner,e.alone,n,r,t)}function vr(n,e,t,r,i){let o=_=>{let g=t.states[n.entities[_]??""];return g?.state==="unavailable"?void 0:g},s=o("sensor.run_light");if(s===void 0)return Ee(t,n.name,r);if(i==="loading")return{kind:"waiting"};let{locale:a}=t,d=o("sensor.distance_allowed"),l=o("sensor.distance_week"),f=x(d??l,"unit_of_measurement")??t.config.unit_system.length,u=new Se(f,a),h=o("sensor.mileage_ramp"),m=o("binary_sensor.ramp_exceeded");return{kind:"today",entryId:n.entryId,name:e?"":n.name,light:gn(s,r,a),allowance:d&&un(d,r,u,a),weeks:l&&vn({week:l,ramp:h,exceeded:m},r,u,a),notNow:mn(d,r,a),talk:_n(o("binary_sensor.talk_to_professional"),r),check:Dt(o("binary_sensor.check_due")),advice:i&&fn(i,r,a),exercises:i&&Lt(i,o("todo.exercises"),r,a),streak:bn(o("sensor.rehab_streak"),i,r,a),ice:Zt({endsAt:o("sensor.ice_ends_at"),today:o("sensor.ice_today"),due:o("binary_sensor.ice_due")},r,a),shoe:Oe(o("select.shoe")),say:r}}var wn=new Map,M=class extends A{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new q;this.logs=this.newLogs();this.queue=new oe;this.sets=new Q("","");this.symptoms=new Set;this.signs=new Set;this.trauma=!1}setConfig(t){this.config=_e(t),this.choice=void 0,this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:xn(this.choice);this.feed?.turn(Date.now(),t.config.time_zone),(r===void 0||he(r,t,i))&&(this.feed?.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 14}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.seconds),this.seconds=void 0}willUpdate(t){if(this.home===void 0)return;this.choice===void 0&&(this.choice=F(E(this.home),this.home,this.config),this.meet(this.choice));let{feed:r}=this;if(this.view=kn(this.home,this.choice,r?.settled?r.plan:"loading"),this.view.kind!=="today")return;let i=this.queue.next(this.view.check,Date.now());se(i,0)!==se(this.question,0)&&(this.symptoms.clear(),this.signs.clear()),this.question=i}meet(t){let r=t.kind==="one"?t.runner.deviceId:void 0;if(r===this.met||(this.met=r,this.logs=this.newLogs(),this.feed=void 0,t.kind!=="one"||r===void 0))return;let{entryId:i}=t.runner;this.queue=wn.get(r)??new oe,wn.set(r,this.queue),this.feed=new Le(r,{load:()=>me(this.house(),i,"get_plan"),changed:o=>{this.sets=new Q(r,o?.date??""),this.sets.hear(o?.items??[]),this.requestUpdate()}}),this.sets=new Q(r,this.feed.plan?.date??""),this.feed.refresh()}render(){switch(this.view.kind){case"waiting":return rn;case"notice":return ge(this.view);case"today":return this.today(this.view)}}updated(t){this.keepFocus();let r=this.view.kind==="today"?this.view.ice:void 0,i=this.isConnected&&r!==void 0&&dt(r,Date.now());i&&(this.seconds??=setInterval(()=>this.requestUpdate(),1e3)),!i&&(clearInterval(this.seconds),this.seconds=void 0)}keepFocus(){let t=this.undoFocused;t&&!this.renderRoot.querySelector(`.undo[data-place=${t}]`)&&this.renderRoot.querySelector(`.${t}`)?.querySelector(".level, .set, .act, select")?.focus(),this.undoFocused=this.renderRoot.querySelector(".undo:focus")?.dataset.place}newLogs(){let t=()=>new B({explain:r=>(this.feed?.refresh(),ye(this.house(),r)),changed:()=>this.requestUpdate()});return{knee:t(),exercises:t(),ice:t(),shoe:t()}}tap(t,r){this.preview||this.logs[t].tap(r)}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}place({entryId:t,say:r}){return{hass:()=>this.house(),entryId:t,say:r}}today(t){let{allowance:r,exercises:i,ice:o,say:s,shoe:a,streak:d,talk:l,weeks:f}=t;return c`<ha-card>
      ${Xt(t)} ${l?en(l,s):p}
      ${r||f?tn(t):p} ${this.knee(t)}
      ${i?this.exercises(t,i):p}
      ${d?nn(d):p} ${o?this.ice(t,o):p}
      ${a?this.shoe(t,a):p}
    </ha-card>`}knee(t){let{say:r}=t,{question:i}=this,o=jt(i,r),s=()=>{i&&this.queue.skip(i),this.requestUpdate()};return c`<div class="knee">
      <div class="asks">
        <p class="question" id="question">${o.text}</p>
        ${i?c`<button type="button" class="quiet" @click=${s}>${r("card_skip")}</button>`:p}
      </div>
      ${i?.withSymptoms?this.besides(r):p}
      ${o.isCheckUp?this.checkUp(t):this.levels(t)}
      <div class="answer">
        ${this.logs.knee.said||this.logs.knee.failed||o.isCheckUp?p:c`<div class="ends">
                <span>${r("card_pain_none")}</span><span>${r("card_pain_worst")}</span>
              </div>`}
        ${this.answer("knee",r)}
      </div>
    </div>`}levels(t){let{question:r}=this,{busy:i,phase:o}=this.logs.knee,s=d=>o.at==="idle"||o.tap.key!==se(r,d)?"":o.at==="sending"?"sent":o.at==="undone"||o.at==="failed"?"":"logged",a=d=>{let l=[...this.symptoms];this.tap("knee",Wt(this.place(t),d,r,l,this.queue))};return c`<div
      class="levels"
      role="group"
      aria-labelledby="question"
      aria-busy=${i?"true":"false"}
    >
      ${Te.map(d=>c`<button
            type="button"
            class="level ${s(d)}"
            style="--level: ${d}"
            aria-label=${t.say("card_pain_log",{level:d})}
            aria-disabled=${i?"true":"false"}
            @click=${()=>a(d)}
          >
            <span>${d}</span>
          </button>`)}
    </div>`}besides(t){return c`<div class="besides" role="group" aria-label=${t("ask_symptoms")}>
      <p>${t("ask_symptoms")}</p>
      ${Mt.map(r=>c`<button
            type="button"
            class="chip"
            aria-pressed=${this.symptoms.has(r)?"true":"false"}
            @click=${()=>this.toggle(this.symptoms,r)}
          >
            ${t(`card_symptom_${r}`)}
          </button>`)}
    </div>`}checkUp(t){let{say:r}=t,i=Yt(this.house(),r,this.trauma),o=i.filter(({key:d})=>this.signs.has(d)).map(({key:d})=>d),s=()=>{let d=qt(this.place(t),o,this.trauma,this.question,this.queue);this.tap("knee",d)},a=()=>{this.trauma=!this.trauma,this.requestUpdate()};return c`<div class="check-up">
      <details>
        <summary>${r("card_check_up_list")}</summary>
        ${$n(r("cause_trauma"),this.trauma,a)}
        ${i.map(({key:d,text:l})=>$n(l,this.signs.has(d),()=>this.toggle(this.signs,d)))}
      </details>
      <button type="button" class="act" @click=${s}>
        ${r(o.length>0?"card_check_up_log":"card_check_up_none")}
      </button>
    </div>`}toggle(t,r){t.delete(r)||t.add(r),this.requestUpdate()}exercises(t,r){let{say:i}=t,o=d=>c`<ul class="items">
        ${d.map(l=>this.exercise(t,r,l))}
      </ul>`,s=()=>this.tap("exercises",st(this.place(t),"log_exercises","card_all_done_logged")),a=this.logs.exercises;return c`<section class="part exercises">
      <h3>${i("card_exercises")}</h3>
      ${r.line?c`<p class="line">${r.line}</p>`:p}
      ${r.owed.length>0?o(r.owed):p}
      ${r.optional.length>0?c`<details>
              <summary>${r.optionalTitle}</summary>
              ${o(r.optional)}
            </details>`:p}
      <div class="answer ${r.owed.length>0||a.said||a.failed?"":"none"}">
        ${this.answer("exercises",i)}
        ${r.canFinish?c`<button type="button" class="act" @click=${s}>
                ${i("card_all_done")}
              </button>`:p}
      </div>
    </section>`}exercise(t,{date:r,listId:i},o){let{item:s,name:a,dose:d}=o,l=this.sets.of(s),{busy:f,phase:u}=this.logs.exercises,h=u.at==="sending"?u.tap.key:void 0,m=g=>{let S=this.sets.tap(s,g);if(this.preview||f||i===void 0)return;if(S.does==="count"){this.sets.put(s,S.count),this.requestUpdate();return}let Ie={id:i,date:r};this.tap("exercises",Bt(this.place(t),o,S,Ie,this.sets))},_=g=>{let S=g+1,Ie=h===at(s.key,g);return c`<button
        type="button"
        class="set ${g<l?"full":""} ${Ie?"sent":""}"
        aria-pressed=${g<l?"true":"false"}
        aria-label=${t.say("card_set",{name:a,number:S,sets:s.sets})}
        @click=${()=>m(g)}
      >
        ${g<l?re:c`<span>${S}</span>`}
      </button>`};return c`<li class=${l===s.sets?"whole":""}>
      <p>
        <span class="name">${a}</span>
        <span class="dose">${d}</span>
      </p>
      ${i===void 0?p:c`<div class="sets">
              ${Array.from({length:s.sets},(g,S)=>_(S))}
            </div>`}
    </li>`}ice(t,r){let{say:i}=t,o=dt(r,Date.now()),s=o?"stop":"start",a=()=>{let d=o?"card_ice_stopped":"card_ice_started";this.tap("ice",st(this.place(t),`${s}_ice`,d))};return c`<section class="part ice">
      <div class="ice-row">
        ${o?c`<p class="left" role="timer">
                ${i("card_ice_left",{time:Jt(r,Date.now())})}
              </p>`:c`<h3>${i("card_ice")} <small>${r.text}</small></h3>`}
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
    </section>`}shoe(t,r){let i=o=>{let s=o.currentTarget,a=s.value;s.value=r.chosen,this.tap("shoe",Pe(this.place(t),r,a))};return c`<section class="part shoe">
      <label>
        <span>${t.say("card_shoe")}</span>
        <select @change=${i}>
          ${r.chosen===""?c`<option value="" selected></option>`:p}
          ${r.options.map(o=>c`<option value=${o} .selected=${o===r.chosen}>${o}</option>`)}
        </select>
      </label>
      <div class="answer slim">${this.answer("shoe",t.say)}</div>
    </section>`}answer(t,r){let i=this.logs[t],{failed:o,said:s}=i,a=i.phase.at==="undoing";return c`
      <div class="said">
        ${o?N:s?re:p}
        <p role="alert">${o}</p>
        <p role="status">${s}</p>
      </div>
      ${a||i.undoable?c`<button
              type="button"
              class="undo"
              data-place=${t}
              aria-busy=${a?"true":"false"}
              @click=${()=>i.undo()}
            >
              ${r("card_undo")}
            </button>`:p}
    `}};M.styles=[$e,we],M.getConfigForm=()=>ke,M.getStubConfig=ve;function $n(n,e,t){return c`<label class="check"
    ><input type="checkbox" .checked=${e} @change=${t} /><span>${n}</span></label
  >`}Ne(window,be,M);De(window,{type:be,name:"Knee Recovery: today",description:"How far you may run today and why, and one tap to log how your knee feels.",preview:!0,getEntitySuggestion:(n,e)=>xe(n,e)});Ne(window,ze,D);De(window,{type:ze,name:"Knee Recovery: shoes",description:"Each pair with its distance, what is left of it, and when it is likely to be due.",preview:!0,getEntitySuggestion:Gt});
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
