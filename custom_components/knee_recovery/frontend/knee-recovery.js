var $e=globalThis,Se=$e.ShadowRoot&&($e.ShadyCSS===void 0||$e.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,je=Symbol(),ft=new WeakMap,de=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==je)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Se&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=ft.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&ft.set(t,e))}return e}toString(){return this.cssText}},ht=n=>new de(typeof n=="string"?n:n+"",void 0,je),E=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((r,i,o)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[o+1],n[0]);return new de(t,n,je)},mt=(n,e)=>{if(Se)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),i=$e.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=t.cssText,n.appendChild(r)}},qe=Se?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return ht(t)})(n):n;var{is:Hn,defineProperty:Ln,getOwnPropertyDescriptor:In,getOwnPropertyNames:Mn,getOwnPropertySymbols:Nn,getPrototypeOf:Un}=Object,Ae=globalThis,yt=Ae.trustedTypes,jn=yt?yt.emptyScript:"",qn=Ae.reactiveElementPolyfillSupport,le=(n,e)=>n,We={toAttribute(n,e){switch(e){case Boolean:n=n?jn:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},bt=(n,e)=>!Hn(n,e),gt={attribute:!0,type:String,converter:We,reflect:!1,useDefault:!1,hasChanged:bt};Symbol.metadata??=Symbol("metadata"),Ae.litPropertyMetadata??=new WeakMap;var C=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=gt){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(e,r,t);i!==void 0&&Ln(this.prototype,e,i)}}static getPropertyDescriptor(e,t,r){let{get:i,set:o}=In(this.prototype,e)??{get(){return this[t]},set(s){this[t]=s}};return{get:i,set(s){let a=i?.call(this);o?.call(this,s),this.requestUpdate(e,a,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??gt}static _$Ei(){if(this.hasOwnProperty(le("elementProperties")))return;let e=Un(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(le("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(le("properties"))){let t=this.properties,r=[...Mn(t),...Nn(t)];for(let i of r)this.createProperty(i,t[i])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,i]of t)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let i=this._$Eu(t,r);i!==void 0&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let i of r)t.unshift(qe(i))}else e!==void 0&&t.push(qe(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return mt(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){let r=this.constructor.elementProperties.get(e),i=this.constructor._$Eu(e,r);if(i!==void 0&&r.reflect===!0){let o=(r.converter?.toAttribute!==void 0?r.converter:We).toAttribute(t,r.type);this._$Em=e,o==null?this.removeAttribute(i):this.setAttribute(i,o),this._$Em=null}}_$AK(e,t){let r=this.constructor,i=r._$Eh.get(e);if(i!==void 0&&this._$Em!==i){let o=r.getPropertyOptions(i),s=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:We;this._$Em=i;let a=s.fromAttribute(t,o.type);this[i]=a??this._$Ej?.get(i)??a,this._$Em=null}}requestUpdate(e,t,r,i=!1,o){if(e!==void 0){let s=this.constructor;if(i===!1&&(o=this[e]),r??=s.getPropertyOptions(e),!((r.hasChanged??bt)(o,t)||r.useDefault&&r.reflect&&o===this._$Ej?.get(e)&&!this.hasAttribute(s._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:i,wrapped:o},s){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,s??t??this[e]),o!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),i===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[i,o]of this._$Ep)this[i]=o;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[i,o]of r){let{wrapped:s}=o,a=this[i];s!==!0||this._$AL.has(i)||a===void 0||this.C(i,void 0,o,a)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(t)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};C.elementStyles=[],C.shadowRootOptions={mode:"open"},C[le("elementProperties")]=new Map,C[le("finalized")]=new Map,qn?.({ReactiveElement:C}),(Ae.reactiveElementVersions??=[]).push("2.1.2");var Ze=globalThis,_t=n=>n,Te=Ze.trustedTypes,vt=Te?Te.createPolicy("lit-html",{createHTML:n=>n}):void 0,At="$lit$",D=`lit$${Math.random().toFixed(9).slice(2)}$`,Tt="?"+D,Wn=`<${Tt}>`,I=document,pe=()=>I.createComment(""),ue=n=>n===null||typeof n!="object"&&typeof n!="function",Ye=Array.isArray,Fn=n=>Ye(n)||typeof n?.[Symbol.iterator]=="function",Fe=`[ 	
\f\r]`,ce=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,xt=/-->/g,kt=/>/g,H=RegExp(`>|${Fe}(?:([^\\s"'>=/]+)(${Fe}*=${Fe}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),wt=/'/g,$t=/"/g,Rt=/^(?:script|style|textarea|title)$/i,Je=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),l=Je(1),B=Je(2),jr=Je(3),M=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),St=new WeakMap,L=I.createTreeWalker(I,129);function Pt(n,e){if(!Ye(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return vt!==void 0?vt.createHTML(e):e}var Vn=(n,e)=>{let t=n.length-1,r=[],i,o=e===2?"<svg>":e===3?"<math>":"",s=ce;for(let a=0;a<t;a++){let d=n[a],c,f,u=-1,h=0;for(;h<d.length&&(s.lastIndex=h,f=s.exec(d),f!==null);)h=s.lastIndex,s===ce?f[1]==="!--"?s=xt:f[1]!==void 0?s=kt:f[2]!==void 0?(Rt.test(f[2])&&(i=RegExp("</"+f[2],"g")),s=H):f[3]!==void 0&&(s=H):s===H?f[0]===">"?(s=i??ce,u=-1):f[1]===void 0?u=-2:(u=s.lastIndex-f[2].length,c=f[1],s=f[3]===void 0?H:f[3]==='"'?$t:wt):s===$t||s===wt?s=H:s===xt||s===kt?s=ce:(s=H,i=void 0);let m=s===H&&n[a+1].startsWith("/>")?" ":"";o+=s===ce?d+Wn:u>=0?(r.push(c),d.slice(0,u)+At+d.slice(u)+D+m):d+D+(u===-2?a:m)}return[Pt(n,o+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},fe=class n{constructor({strings:e,_$litType$:t},r){let i;this.parts=[];let o=0,s=0,a=e.length-1,d=this.parts,[c,f]=Vn(e,t);if(this.el=n.createElement(c,r),L.currentNode=this.el.content,t===2||t===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(i=L.nextNode())!==null&&d.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let u of i.getAttributeNames())if(u.endsWith(At)){let h=f[s++],m=i.getAttribute(u).split(D),v=/([.?@])?(.*)/.exec(h);d.push({type:1,index:o,name:v[2],strings:m,ctor:v[1]==="."?Be:v[1]==="?"?Qe:v[1]==="@"?Ke:V}),i.removeAttribute(u)}else u.startsWith(D)&&(d.push({type:6,index:o}),i.removeAttribute(u));if(Rt.test(i.tagName)){let u=i.textContent.split(D),h=u.length-1;if(h>0){i.textContent=Te?Te.emptyScript:"";for(let m=0;m<h;m++)i.append(u[m],pe()),L.nextNode(),d.push({type:2,index:++o});i.append(u[h],pe())}}}else if(i.nodeType===8)if(i.data===Tt)d.push({type:2,index:o});else{let u=-1;for(;(u=i.data.indexOf(D,u+1))!==-1;)d.push({type:7,index:o}),u+=D.length-1}o++}}static createElement(e,t){let r=I.createElement("template");return r.innerHTML=e,r}};function F(n,e,t=n,r){if(e===M)return e;let i=r!==void 0?t._$Co?.[r]:t._$Cl,o=ue(e)?void 0:e._$litDirective$;return i?.constructor!==o&&(i?._$AO?.(!1),o===void 0?i=void 0:(i=new o(n),i._$AT(n,t,r)),r!==void 0?(t._$Co??=[])[r]=i:t._$Cl=i),i!==void 0&&(e=F(n,i._$AS(n,e.values),i,r)),e}var Ve=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:r}=this._$AD,i=(e?.creationScope??I).importNode(t,!0);L.currentNode=i;let o=L.nextNode(),s=0,a=0,d=r[0];for(;d!==void 0;){if(s===d.index){let c;d.type===2?c=new he(o,o.nextSibling,this,e):d.type===1?c=new d.ctor(o,d.name,d.strings,this,e):d.type===6&&(c=new Ge(o,this,e)),this._$AV.push(c),d=r[++a]}s!==d?.index&&(o=L.nextNode(),s++)}return L.currentNode=I,i}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},he=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,i){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=F(this,e,t),ue(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==M&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Fn(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&ue(this._$AH)?this._$AA.nextSibling.data=e:this.T(I.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:r}=e,i=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=fe.createElement(Pt(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===i)this._$AH.p(t);else{let o=new Ve(i,this),s=o.u(this.options);o.p(t),this.T(s),this._$AH=o}}_$AC(e){let t=St.get(e.strings);return t===void 0&&St.set(e.strings,t=new fe(e)),t}k(e){Ye(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,i=0;for(let o of e)i===t.length?t.push(r=new n(this.O(pe()),this.O(pe()),this,this.options)):r=t[i],r._$AI(o),i++;i<t.length&&(this._$AR(r&&r._$AB.nextSibling,i),t.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let r=_t(e).nextSibling;_t(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},V=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,i,o){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=t,this._$AM=i,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=p}_$AI(e,t=this,r,i){let o=this.strings,s=!1;if(o===void 0)e=F(this,e,t,0),s=!ue(e)||e!==this._$AH&&e!==M,s&&(this._$AH=e);else{let a=e,d,c;for(e=o[0],d=0;d<o.length-1;d++)c=F(this,a[r+d],t,d),c===M&&(c=this._$AH[d]),s||=!ue(c)||c!==this._$AH[d],c===p?e=p:e!==p&&(e+=(c??"")+o[d+1]),this._$AH[d]=c}s&&!i&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Be=class extends V{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},Qe=class extends V{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},Ke=class extends V{constructor(e,t,r,i,o){super(e,t,r,i,o),this.type=5}_$AI(e,t=this){if((e=F(this,e,t,0)??p)===M)return;let r=this._$AH,i=e===p&&r!==p||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==p&&(r===p||i);i&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ge=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){F(this,e)}};var Bn=Ze.litHtmlPolyfillSupport;Bn?.(fe,he),(Ze.litHtmlVersions??=[]).push("3.3.3");var Et=(n,e,t)=>{let r=t?.renderBefore??e,i=r._$litPart$;if(i===void 0){let o=t?.renderBefore??null;r._$litPart$=i=new he(e.insertBefore(pe(),o),o,void 0,t??{})}return i._$AI(n),i};var Xe=globalThis,k=class extends C{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Et(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return M}};k._$litElement$=!0,k.finalized=!0,Xe.litElementHydrateSupport?.({LitElement:k});var Qn=Xe.litElementPolyfillSupport;Qn?.({LitElement:k});(Xe.litElementVersions??=[]).push("4.2.2");var y="knee_recovery";function Q(n,e,t){return n.localize!==e.localize||n.locale!==e.locale||n.entities!==e.entities||n.devices!==e.devices||n.config!==e.config||n.user!==e.user||t.some(r=>n.states[r]!==e.states[r])}var Kn=Object.fromEntries(["bank","blocks","count","day","distance","done","dose","jog","last_7_days","level","limit","longest","minutes","name","names","number","percent","reps","run_today","seconds","sets","target","time","until","walk","week_before","weeks"].map(n=>[n,"–"]));function w(n){return(e,t)=>n(`component.${y}.common.${e}`,{...Kn,...t})}function N(n){return w(n)("card_today")!==""}var z=class{ensure(e,t){this.asked===e.language||N(e.localize)||(this.asked=e.language,e.loadBackendTranslation("common",y).then(t,()=>{this.asked=void 0}))}};async function et(n,e,t,r={}){let i=await K(n,e,t,r),{entry_id:o,counts_reason:s}=i??{};return{id:typeof o=="string"?o:void 0,uncounted:typeof s=="string"?s:void 0}}async function K(n,e,t,r={}){return(await rt(n,y,t,{...r,...e===void 0?{}:{config_entry_id:e}},!0)).response}async function tt(n,e,t){await K(n,e,"undo",{entry_id:t})}async function Ot(n,e,t,r){await rt(n,"todo","update_item",{entity_id:e,item:t,status:r?"completed":"needs_action"},!1)}async function nt(n,e,t){await rt(n,"select","select_option",{entity_id:e,option:t},!1)}async function rt(n,e,t,r,i){return n.callService(e,t,r,void 0,!1,i)}var Ct=3;async function Re(n,e){let t=w(n.localize),r=e??{};if(e===Ct||r.error?.code===Ct)return t("card_error_connection");let{translation_domain:i,translation_key:o}=r;if(i&&o)try{let s=await n.loadBackendTranslation("exceptions",i),a=`component.${i}.exceptions.${o}.message`,d=s(a,r.translation_placeholders);if(d)return d}catch{}return t("card_error")}function G({text:n,link:e}){return l`<ha-card>
    <div class="notice">
      <p>${n}</p>
      ${e?l`<a class="link" href=${e.path} @click=${Gn}>${e.text}</a>`:p}
    </div>
  </ha-card>`}function Gn(n){n.ctrlKey||n.metaKey||n.shiftKey||(n.preventDefault(),history.pushState(null,"",n.currentTarget.href),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}})))}var Zn="sensor.run_light";function $(n){return Dt(n).filter(([,e])=>Zn in e).map(([e,t])=>{let r=n.devices[e];return{deviceId:e,entities:t,entryId:it(r),name:zt(r)}}).sort((e,t)=>e.name.localeCompare(t.name)||e.deviceId.localeCompare(t.deviceId))}function O(n,e,t){let r=n.length===1,{device_id:i,entity:o}=t;if(i||o){let a=i||o&&e.entities[o]?.device_id,d=a?it(e.devices[a]):void 0,c=n.find(f=>f.deviceId===a)??n.find(f=>d!==void 0&&f.entryId===d);return c?{kind:"one",runner:c,alone:r}:{kind:"gone"}}let[s]=n;return s===void 0?{kind:"none"}:r?{kind:"one",runner:s,alone:r}:{kind:"several",names:n.map(({name:a})=>a)}}var Yn="sensor.shoe_distance";function me(n,e){return Dt(n).filter(([t,r])=>{let i=it(n.devices[t]);return Yn in r&&i!==void 0&&i===e.entryId}).map(([t,r])=>({name:zt(n.devices[t]),entities:r})).sort((t,r)=>t.name.localeCompare(r.name))}function Dt(n){let e=new Map;for(let t of Object.values(n.entities)){let r=Jn(t);if(r===void 0||!t.device_id)continue;let i=e.get(t.device_id)??{};i[r]=t.entity_id,e.set(t.device_id,i)}return[...e]}function Jn(n){if(!(n.platform!==y||!n.translation_key))return`${n.entity_id.split(".",1)[0]}.${n.translation_key}`}function it(n){return n?.config_entry_id??n?.primary_config_entry??n?.config_entries?.[0]}function zt(n){return n?.name_by_user||n?.name||""}var Pe="knee-recovery-card";function Z(n){if(typeof n!="object"||n===null)throw new Error("The card needs a configuration.");for(let e of["device_id","entity"]){let t=n[e];if(t!=null&&typeof t!="string")throw new Error(`${e} must be one id, written as text.`)}return n}function Y(n){let[e,t]=$(n);return e&&t?{device_id:e.deviceId}:{}}function ye(n,e,t=Pe){if(n.entities[e]?.platform!==y)return null;let r=O($(n),n,{entity:e});if(r.kind!=="one")return null;let i=`custom:${t}`;return{config:r.alone?{type:i}:{type:i,device_id:r.runner.deviceId}}}var J={schema:[{name:"device_id",selector:{device:{filter:{integration:y}}}}],computeLabel:(n,e)=>w(e)("card_editor_runner"),computeHelper:(n,e)=>w(e)("card_editor_runner_help")};var X=E`
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
`;var ee=E`
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
`;function Ht(n,e){let t=(Xn(n)-e+7)%7;return Lt(n,-t-77)}function Lt(n,e){return new Date(Date.parse(`${n}T00:00:00Z`)+e*864e5).toISOString().slice(0,10)}function Xn(n){return new Date(`${n}T00:00:00Z`).getUTCDay()}function It(n,e,t){let{entries:r}=n??{},i=new Map;for(let o of Array.isArray(r)?r:[]){let s=String(o.local_date);i.set(s,[...i.get(s)??[],o])}return Array.from({length:84},(o,s)=>{let a=Lt(e,s);return er(a,i.get(a)??[],t)})}function er(n,e,t){let r=e.flatMap(o=>[o.level,o.pain_before,o.pain_peak]).filter(o=>typeof o=="number"),i=e.filter(({kind:o})=>o==="run").map(o=>o.distance_m).filter(o=>typeof o=="number");return{date:n,runM:i.reduce((o,s)=>o+s,0),exercises:e.some(({kind:o})=>o==="exercises"),pain:r.length===0?void 0:Math.max(...r),isToday:n===t,isAhead:n>t}}var Mt=E`
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
`;function x(n){if(n===void 0||n.state.trim()==="")return;let e=Number(n.state);return Number.isFinite(e)?e:void 0}function A(n,e){let t=n?.attributes[e];return typeof t=="number"&&Number.isFinite(t)?t:void 0}function b(n,e){let t=n?.attributes[e];return typeof t=="string"&&t!==""?t:void 0}function S(n,e){let t=n?.attributes[e];return Array.isArray(t)?t:[]}var Nt={km:1e3,mi:1609.344,nmi:1852,m:1,yd:.9144,ft:.3048,in:.0254,cm:.01,mm:.001},tr=new Set(["km","mi","nmi"]);function nr(n){switch(n.number_format){case"comma_decimal":return["en-US","en"];case"decimal_comma":return["de","es","it"];case"space_comma":return["fr","sv","cs"];case"quote_decimal":return["de-CH"];case"none":return"en-US";case"system":return;default:return n.language}}function g(n,e,t={maximumFractionDigits:1}){return new Intl.NumberFormat(nr(e),{...t,useGrouping:e.number_format!=="none"}).format(n)}function ne(n,e){return new Intl.NumberFormat(e.language,{style:"percent",maximumFractionDigits:1}).formatToParts(n/100).map(t=>t.value).join("")}function re(n,e){let t=new Date(`${n}T00:00:00Z`);return Number.isNaN(t.getTime())?n:new Intl.DateTimeFormat(e.language,{weekday:"long",day:"numeric",month:"short",timeZone:"UTC"}).format(t)}function Ut(n,e){let t=new Date(`${n}T00:00:00Z`);if(Number.isNaN(t.getTime()))return n;let r={day:"numeric",month:"short",year:"numeric",timeZone:"UTC"};return new Intl.DateTimeFormat(e.language,r).format(t)}var te=class{constructor(e,t){this.unit=e;this.locale=t;Nt[e]===void 0&&(this.unit="km"),this.metres=Nt[e]??1e3,this.decimals=tr.has(this.unit)?1:0}fromMetres(e){return this.write(e/this.metres)}allowance(e){let t=10**this.decimals;return this.write(Math.floor(e*t+1e-6)/t)}text(e){let{number:t,unit:r}=this.fromMetres(e);return`${t} ${r}`}write(e){let t=Number(e.toFixed(this.decimals)),r=t===0?0:this.decimals;return{number:g(t,this.locale,{minimumFractionDigits:r,maximumFractionDigits:r}),unit:this.unit}}};function ie(n,e,t){switch(e.kind){case"none":return Ee(n,t("card_no_runner"),t("card_add_runner"),`dashboard/add?domain=${y}`);case"gone":return{kind:"notice",text:t("card_runner_gone"),link:void 0};case"several":{let r=rr(e.names,n.language);return{kind:"notice",text:t("card_which_runner",{names:r}),link:void 0}}}}function oe(n,e,t){let r=t("card_not_loaded",{name:e});return Ee(n,r,t("card_open_integration"),`integration/${y}`)}function Ee(n,e,t,r){let i=`/config/integrations/${r}`;return{kind:"notice",text:e,link:n.user?.is_admin?{text:t,path:i}:void 0}}function rr(n,e){return new Intl.ListFormat(e,{type:"conjunction"}).format(n)}var ir=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.worst_pain_7_days","sensor.rehab_streak","sensor.distance_week","event.activity"];function jt(n){return n.kind!=="one"?[]:ir.map(e=>n.runner.entities[e]).filter(e=>e!==void 0)}function qt(n,e){if(e.kind!=="one")return 1;let t=n.states[e.runner.entities["sensor.distance_week"]??""],r=b(t,"last_reset")?.slice(0,10),i=new Date(`${r}T00:00:00Z`).getUTCDay();return Number.isNaN(i)?1:i}function Wt(n,e,t,r){if(!N(n.localize))return{kind:"waiting"};let i=w(n.localize);if(e.kind!=="one")return ie(n,e,i);let{alone:o,runner:s}=e,a=n.states[String(s.entities["sensor.run_light"])];if(a===void 0||a.state==="unavailable")return oe(n,s.name,i);if(t===void 0)return{kind:"waiting"};let{length:d}=n.config.unit_system,c=new te(d,n.locale),f=h=>sr(h,i,c,n),u=t.findIndex(({date:h})=>h===r);return{kind:"calendar",title:o?i("card_calendar"):`${i("card_calendar")} · ${s.name}`,weekdays:t.slice(0,7).map(({date:h})=>ot(h,n,{weekday:"narrow"})),cells:t.map((h,m)=>or(h,m,f(h),n)),told:u<0?[]:[u,u-1,u-2].flatMap(h=>t[h]??[]).map(f),say:i}}function or(n,e,{facts:t,title:r},i){let o=n.date.endsWith("-01")||e===0;return{day:n,number:ot(n.date,i,{day:"numeric"}),label:`${r}: ${t.join(", ")}`,month:o?ot(n.date,i,{month:"short"}):""}}function sr(n,e,t,r){let{locale:i}=r,o=[n.runM>0?e("card_day_run",{distance:t.text(n.runM)}):"",n.exercises?e("card_day_exercises"):"",n.pain===void 0?"":e("card_day_pain",{level:g(n.pain,i)})].filter(Boolean);return{title:re(n.date,i),facts:o.length>0?o:[e("card_day_nothing")]}}function ot(n,e,t){return new Intl.DateTimeFormat(e.locale.language,{...t,timeZone:"UTC"}).format(new Date(`${n}T00:00:00Z`))}var U=class extends k{constructor(){super(...arguments);this.config={};this.view={kind:"waiting"};this.words=new z;this.request=0}setConfig(t){this.config=Z(t),this.choice=void 0,this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:jt(this.choice);r!==void 0&&!Q(r,t,i)||(this.choice??=O($(t),t,this.config),this.load(t,this.choice),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 15}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}async load(t,r){if(r.kind!=="one")return;let i=++this.request,o=t.config.time_zone,a=new Intl.DateTimeFormat("en-CA",o===void 0?{}:{timeZone:o}).format(Date.now()),d=Ht(a,qt(t,r)),c=["run","exercises","pain"];try{let f=await K(t,r.runner.entryId,"get_entries",{start:d,kinds:c});if(i!==this.request)return;this.days=It(f,d,a),this.requestUpdate()}catch{}}willUpdate(t){this.home!==void 0&&(this.choice??=O($(this.home),this.home,this.config),this.view=Wt(this.home,this.choice,this.days,this.chosen))}render(){switch(this.view.kind){case"waiting":return ar;case"notice":return G(this.view);case"calendar":return this.calendar(this.view)}}calendar({cells:t,say:r,title:i,told:o,weekdays:s}){return l`<ha-card>
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
      style=${t.pain?`--pain: ${t.pain}`:p}
      aria-label=${r}
      aria-pressed=${s?"true":"false"}
      @click=${a}
    >
      <span class="number">${o}${i?l` ${i}`:p}</span>
      ${t.exercises?l`<i class="did"></i>`:p}
      ${t.pain===void 0?p:l`<span class="hurt">${t.pain}</span>`}
      ${t.runM>0?l`<i class="ran"></i>`:p}
    </button>`}};U.styles=[ee,X,Mt],U.getConfigForm=()=>J,U.getStubConfig=Y;var ar=l`<ha-card>
  <div class="waiting calendar" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="grid"></div>
    <div class="told"></div>
  </div>
</ha-card>`;var Ce="knee-recovery-calendar-card";function Oe(n,e,t){let r=()=>{n.customElements.get(e)||n.customElements.define(e,t)};r(),n.customElements.whenDefined("home-assistant").then(r)}function De(n,e){let t=n.customCards??=[];t.some(({type:r})=>r===e.type)||t.push(e)}var dr={green:B`<circle class="body" cx="24" cy="24" r="21" />
    <path class="sign" d="M14 25l7 7 13-15" />`,amber:B`<path class="body" d="M24 5.5l20 36H4z" />
    <path class="sign" d="M24 19v10M24 35.4v.2" />`,red:B`<path class="body" d="M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z" />
    <path class="sign" d="M18.5 16v16M29.5 16v16" />`,incomplete:B`<path class="ring" d="M34.5 42.2a21 21 0 1 1 7.7-7.7" />
    <path class="sign" d="M18.5 18.5a5.5 5.5 0 1 1 8 5c-1.9 1-2.5 2-2.5 4M24 33.4v.2" />`,unknown:B`<circle class="ring dotted" cx="24" cy="24" r="21" />
    <path class="sign" d="M15 24v.2M24 24v.2M33 24v.2" />`},ge=l`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M10 26l9 9 19-22" />
</svg>`,j=l`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 8v20M24 39v.2" />
</svg>`;function Ft(n){return l`<svg class="shape" viewBox="0 0 48 48" aria-hidden="true">${dr[n]}</svg>`}var se=class{constructor(e){this.ports=e;this.phase={at:"idle"}}get busy(){return this.phase.at==="sending"||this.phase.at==="undoing"}get undoable(){let{phase:e}=this;return(e.at==="sent"||e.at==="failed")&&e.sent?.takeBack!==void 0}get said(){let{phase:e}=this;switch(e.at){case"sent":case"undoing":return e.sent.note===""?e.tap.said:`${e.tap.said} ${e.sent.note}`;case"undone":return e.tap.undone;default:return""}}get failed(){return this.phase.at==="failed"?this.phase.message:""}async tap(e){if(!this.busy){this.enter({at:"sending",tap:e});try{let t=await e.send();this.enter({at:"sent",tap:e,sent:t},3e4)}catch(t){await this.fail(e,t,void 0)}}}async undo(){let{phase:e}=this;if(e.at!=="sent"&&e.at!=="failed")return;let{sent:t,tap:r}=e;if(t?.takeBack!==void 0){this.enter({at:"undoing",tap:r,sent:t});try{await t.takeBack(),this.enter({at:"undone",tap:r},3e4)}catch(i){await this.fail(r,i,t)}}}async fail(e,t,r){let i=await this.ports.explain(t);this.enter({at:"failed",tap:e,message:i,sent:r})}enter(e,t){clearTimeout(this.timer),this.phase=e,t!==void 0&&(this.timer=setTimeout(()=>this.enter({at:"idle"}),t)),this.ports.changed()}};var lr=new Set(["planned","flare_up"]);function Vt(n,e,t,r){let i=n.why==="done_today"&&(x(e)??0)>0,o=lr.has(n.why)||i,s=h=>({item:h,name:t(`exercise_${h.key}_name`)||h.key,dose:cr(h,t,r)}),a=o?n.items:[],d=a.filter(({optional:h})=>!h),c=t(`plan_${n.why}`),u=n.nextOn!==void 0&&n.nextOn>n.date?t("card_exercises_next",{day:re(n.nextOn,r)}):"";return{line:n.why==="planned"?"":[c,o?"":u].filter(Boolean).join(" "),owed:d.map(s),optional:a.filter(({optional:h})=>h).map(s),optionalTitle:t(d.length>0?"card_exercises_optional":"card_exercises_gentle"),listId:e?.entity_id,date:n.date,canFinish:d.some(({done:h})=>!h)}}function Bt(n,e){return`${n}_${e.key}`}function cr(n,e,t){let r=f=>g(f,t),i=r(n.sets),o=n.holdS===void 0?void 0:r(n.holdS),s=n.reps===void 0?void 0:r(n.reps),a="";s!==void 0&&o!==void 0?a=e("dose_reps_hold",{sets:i,reps:s,seconds:o}):s!==void 0?a=e("dose_reps",{sets:i,reps:s}):o!==void 0&&(a=e("dose_hold",{sets:i,seconds:o})),a!==""&&n.perSide&&(a=e("dose_each_side",{dose:a}));let d=n.variant===void 0?"":e(`variant_${n.variant}`),c=n.easier?e(`exercise_${n.key}_easier`):"";return[[a,d].filter(Boolean).join(", "),c].filter(Boolean).join(". ")}var at={pain_before:{moment:"before_run"},pain_peak:{moment:"during_run"},morning_of_run:{moment:"morning"},hour_after:{moment:"hour_after"},morning_after:{moment:"morning"},worst_pain:{measure:"worst_pain"},usual_pain:{measure:"usual_pain"}},dt="check_up",Qt=new Set(["pain_before","morning_of_run"]);function Kt(n){let e=b(n,"check");if(n?.state!=="on"||e===void 0)return;let t=Date.parse(b(n,"until")??"");return{check:e,run:b(n,"run"),until:Number.isNaN(t)?1/0:t,asks:S(n,"asks").filter(r=>typeof r=="string")}}var _e=class{constructor(){this.settled=new Set;this.skipped=new Set}next(e,t){this.hear(e);let r=e===void 0?[]:e.asks.map(a=>({name:a,of:e})),{about:i}=this,o=i?.begun&&t<i.until?i:void 0,s=(o?.asks??[]).filter(a=>Qt.has(a)).map(a=>({name:a,of:o}));for(let{name:a,of:d}of[...r,...s]){if(a!==dt&&at[a]===void 0)continue;let c={name:a,about:st(d),withSymptoms:a==="pain_peak"&&d.asks.includes("symptoms")};if(!this.settled.has(be(c))&&!this.skipped.has(be(c)))return c}}settle(e){this.settled.add(be(e)),this.remember(e,t=>t.filter(r=>r!==e.name))}reopen(e){this.settled.delete(be(e)),this.remember(e,t=>[e.name,...t])}skip(e){this.skipped.add(be(e))}hear(e){if(e===void 0)return;let t=st(e);for(let o of this.settled){let[s,a=""]=o.split("/");s===t&&!e.asks.includes(a)&&this.settled.delete(o)}if(e.run===void 0)return;let r=this.about?.run===e.run&&this.about.begun,i=e.asks.filter(o=>!this.settled.has(`${t}/${o}`));this.about={...e,asks:i,begun:r}}remember({about:e,name:t},r){if(this.about===void 0||st(this.about)!==e)return;let i=this.about.begun||!Qt.has(t);this.about={...this.about,asks:r(this.about.asks),begun:i}}};function st({check:n,run:e,until:t}){return e??`${n} ${t}`}function be({about:n,name:e}){return`${n}/${e}`}var ze=[0,1,2,3,4,5,6,7,8,9,10],Gt=["limp","swelling","locking","giving_way"];function Zt(n,e){return{text:n&&e(`ask_${n.name}`)||e("card_pain_question"),question:n,isCheckUp:n?.name===dt}}function Yt(n,e,t){let r=n===void 0?void 0:at[n.name];if(r!==void 0&&"measure"in r)return{action:"log_score",data:{measure:r.measure,value:e}};let i=n?.withSymptoms&&t.length>0?{symptoms:t}:{};return{action:"log_pain",data:{level:e,...r,...i}}}function Jt(n,e,t,r,i){let{say:o}=n,{action:s,data:a}=Yt(t,e,r);return{key:ve(t,e),said:o("card_logged",{level:e}),undone:o("card_undone",{level:e}),send:()=>en(n,s,a,t,i)}}function ve(n,e){return`${n?.about??""}/${n?.name??""}/${e}`}function Xt(n,e,t,r,i){let{say:o}=n;return{key:"check_up",said:o("card_check_up_logged"),undone:o("card_taken_back"),send:()=>en(n,"log_check_up",{flags:e,trauma:t},r,i)}}async function en(n,e,t,r,i){let{id:o,uncounted:s}=await et(n.hass(),n.entryId,e,t);r!==void 0&&s===void 0&&i.settle(r);let a=()=>{r!==void 0&&i.reopen(r)};return{takeBack:o===void 0?void 0:()=>tt(n.hass(),n.entryId,o).then(a),note:s===void 0?"":n.say(`uncounted_${s}`)}}function lt(n,e,t){return{key:e,said:n.say(t),undone:n.say("card_taken_back"),send:async()=>{let{id:r}=await et(n.hass(),n.entryId,e);return{takeBack:r===void 0?void 0:()=>tt(n.hass(),n.entryId,r),note:""}}}}function tn(n,{item:e,name:t},{before:r,count:i,does:o},s,a){let{say:d}=n,c=o==="log",[f,u]=[d("card_exercise_logged",{name:t}),d("card_exercise_undone",{name:t})],h=async(m,v)=>{await Ot(n.hass(),s.id,Bt(s.date,e),m),a.put(e,v)};return{key:ct(e.key,c?i-1:i),said:c?f:u,undone:c?u:f,send:async()=>(await h(c,i),{takeBack:()=>h(!c,r),note:""})}}function ct(n,e){return`${n}/${e}`}function He(n,e,t){let{chosen:r,entityId:i}=e;return{key:"shoe",said:n.say("card_shoe_chosen",{name:t}),undone:n.say("card_taken_back"),send:async()=>(await nt(n.hass(),i,t),{takeBack:r===""?void 0:()=>nt(n.hass(),i,r),note:""})}}var nn=E`
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
`;function Le(n){let e=S(n,"options").filter(r=>typeof r=="string");if(n===void 0||e.length<2)return;let t=e.includes(n.state)?n.state:"";return{entityId:n.entity_id,options:e,chosen:t}}var ur=["sensor.shoe_distance","sensor.shoe_wear","sensor.shoe_distance_left","sensor.shoe_replace_on","binary_sensor.shoe_worn"];function rn(n,e){if(e.kind!=="one")return[];let{runner:t}=e,r=me(n,t);return[t.entities["sensor.run_light"],t.entities["select.shoe"],...r.flatMap(({entities:i})=>ur.map(o=>i[o]))].filter(i=>i!==void 0)}function on(n,e){if(!N(n.localize))return{kind:"waiting"};let t=w(n.localize);return e.kind!=="one"?ie(n,e,t):fr(e.runner,e.alone,n,t)}function fr(n,e,t,r){let i=a=>{let d=t.states[a??""];return d?.state==="unavailable"?void 0:d};if(i(n.entities["sensor.run_light"])===void 0)return oe(t,n.name,r);let o=me(t,n);if(o.length===0)return Ee(t,r("card_shoes_none"),r("card_shoes_add"),`integration/${y}`);let s=Le(i(n.entities["select.shoe"]));return{kind:"shoes",entryId:n.entryId,title:e?r("card_shoes"):`${r("card_shoes")} · ${n.name}`,pairs:o.map(a=>hr(a,i,s,t,r)),choice:s,say:r}}function hr({entities:n,name:e},t,r,i,o){let s=x(t(n["sensor.shoe_wear"])),a=t(n["sensor.shoe_replace_on"])?.state,d=t(n["binary_sensor.shoe_worn"])?.state==="on",c=r?.chosen===e,f=(u,h)=>{let m=t(n[u]),v=x(m);if(v===void 0)return"";let _=b(m,"unit_of_measurement")??i.config.unit_system.length,R=g(v,i.locale,{maximumFractionDigits:0});return o(h,{distance:`${R} ${_}`})};return{name:e,share:s===void 0?void 0:Math.min(1,Math.max(0,s/100)),wear:s===void 0?o("card_not_known"):ne(Math.round(s),i.locale),run:f("sensor.shoe_distance","card_shoe_run"),left:d?o("card_shoe_worn"):f("sensor.shoe_distance_left","card_shoe_left"),forecast:!d&&a!==void 0&&/^\d{4}-\d\d-\d\d$/.test(a)?o("card_shoe_forecast",{day:Ut(a,i.locale)}):"",isWorn:d,isNext:c,canTake:!c&&r!==void 0&&r.options.includes(e)}}var q=class extends k{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new z;this.log=new se({explain:t=>Re(this.house(),t),changed:()=>this.requestUpdate()})}setConfig(t){this.config=Z(t),this.choice=void 0,this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:rn(t,this.choice);(r===void 0||Q(r,t,i))&&this.requestUpdate()}get hass(){return this.home}getCardSize(){return this.view.kind==="shoes"?1+2*this.view.pairs.length:5}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}willUpdate(t){this.home!==void 0&&(this.choice??=O($(this.home),this.home,this.config),this.view=on(this.home,this.choice))}render(){switch(this.view.kind){case"waiting":return mr;case"notice":return G(this.view);case"shoes":return this.shelf(this.view)}}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}take(t,r){if(this.preview||t.choice===void 0)return;let i={hass:()=>this.house(),entryId:t.entryId,say:t.say};this.log.tap(He(i,t.choice,r))}shelf(t){let{failed:r,said:i,undoable:o}=this.log;return l`<ha-card>
      <div class="shelf">
        <h2>${t.title}</h2>
        ${t.pairs.map(s=>this.pair(t,s))}
        <div class="answer slim">
          <div class="said">
            ${r?j:i?ge:p}
            <p role="alert">${r}</p>
            <p role="status">${i}</p>
          </div>
          ${o?l`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                  ${t.say("card_undo")}
                </button>`:p}
        </div>
      </div>
    </ha-card>`}pair(t,r){let{canTake:i,forecast:o,isNext:s,isWorn:a,left:d,name:c,run:f,share:u,wear:h}=r,{say:m}=t;return l`<section class="pair ${a?"worn":""}">
      <div class="head">
        <h3>${c}</h3>
        ${s?l`<span class="next">${m("card_shoe_next")}</span>`:p}
        ${i?l`<button
                type="button"
                class="act"
                aria-label=${m("card_shoe_take",{name:c})}
                @click=${()=>this.take(t,c)}
              >
                ${m("card_shoe_take_short")}
              </button>`:p}
      </div>
      <div class="track ${u===void 0?"open":""}" aria-hidden="true">
        ${u===void 0?p:l`<div class="bar" style="inline-size: ${Math.round(u*100)}%"></div>`}
      </div>
      <div class="facts">
        <p>${f} <span class="label">${h}</span></p>
        <p>${d}</p>
      </div>
      ${o?l`<p class="label">${o}</p>`:p}
    </section>`}};q.styles=[ee,X,nn],q.getConfigForm=()=>J,q.getStubConfig=Y;var mr=l`<ha-card>
  <div class="waiting shelf" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="pair"></div>
    <div class="pair"></div>
  </div>
</ha-card>`;var Ie="knee-recovery-shoes-card";function sn(n,e){return $(n).flatMap(r=>me(n,r)).some(({entities:r})=>Object.values(r).includes(e))?ye(n,e,Ie):null}var yr=new Set(["age_55_or_over","kneecap_tender","outer_bone_tender","cannot_bend_to_90","cannot_take_four_steps"]);function an(n,e,t){let i=n.services?.[y]?.log_check_up?.fields?.flags?.selector?.select?.options;return Array.isArray(i)?i.filter(o=>typeof o=="string").filter(o=>t||!yr.has(o)).map(o=>({key:o,text:e(`flag_${o}`)})).filter(({text:o})=>o!==""):[]}function dn(n,e,t){if(n.endsAt===void 0)return;let r=Date.parse(n.endsAt.state),i=x(n.today)??0,o=i>0?e("card_ice_today",{count:g(i,t)}):"";return{endsAt:Number.isNaN(r)?void 0:r,text:n.due?.state==="on"?e("card_ice_due"):o}}function pt(n,e){return n.endsAt!==void 0&&e<n.endsAt}function ln(n,e){return xe(Math.max(0,Math.ceil(((n.endsAt??e)-e)/1e3)))}function xe(n){return`${Math.floor(n/60)}:${String(n%60).padStart(2,"0")}`}function cn({light:n,name:e,say:t}){return l`<div class="light ${n.colour}">
    ${Ft(n.colour)}
    <div class="says">
      ${e?l`<p class="label">${e}</p>`:p}
      <h2><span class="heard">${t("card_light_label")} </span>${n.word}</h2>
      ${n.reasons.map(r=>l`<p>${r}</p>`)}
    </div>
  </div>`}function pn({reasons:n,soon:e,urgency:t,whom:r},i){return l`<section class="talk ${t}">
    ${j}
    <div>
      <h3>${i("card_talk")}</h3>
      <p><strong>${e}</strong> ${r}</p>
      ${n.map(o=>l`<p>${o}</p>`)}
    </div>
  </section>`}function un({advice:n,allowance:e,notNow:t,say:r,weeks:i}){return l`<div class="day">
    ${e?l`<div class="far">
            <p class="label">${r("card_today")}</p>
            <p class="headline ${e.held?"held":""}">
              ${e.headline.map(gr)}
            </p>
            ${t.map(o=>l`<p class="not-now">${j}<span>${o}</span></p>`)}
            ${e.reasons.map(o=>l`<p class="why">${o}</p>`)}
            ${n?br(n):p}
          </div>`:p}
    ${i?xr(i):p}
  </div>`}function gr(n){return typeof n=="string"?l`${n}`:l`<strong
        ><bdi>${n.number}<span class="unit">&nbsp;${n.unit}</span></bdi></strong
      >`}function br({session:n,tips:e}){return l`${n?_r(n):p}${e.map(vr)}`}function _r({around:n,blocks:e,text:t,title:r}){return l`<div class="session">
    ${r?l`<p class="label">${r}</p>`:p}
    <p class="steps">${t}</p>
    <div class="strip" aria-hidden="true">
      ${e.map(([i,o])=>l`<span style="flex: ${i}" ?hidden=${i===0}></span
            ><span class="jog" style="flex: ${o}" ?hidden=${o===0}></span>`)}
    </div>
    ${n?l`<p>${n}</p>`:p}
  </div>`}function vr({texts:n,title:e}){return l`<details>
    <summary>${e}</summary>
    <ul>
      ${n.map(t=>l`<li>${t}</li>`)}
    </ul>
  </details>`}function xr({bars:n,note:e}){return l`<div class="weeks">
    <dl>${n.map(kr)}</dl>
    ${e?l`<p class="note">${e}</p>`:p}
  </div>`}function kr({label:n,share:e,text:t},r){let i=e===void 0?"open":"";return l`<div class="row ${r===0?"this":"last"}">
    <dt>${n}</dt>
    <div class="track ${i}" aria-hidden="true">
      ${e===void 0?p:l`<div class="bar" style="inline-size: ${Math.round(e*100)}%"></div>`}
    </div>
    <dd class=${i}><bdi>${t}</bdi></dd>
  </div>`}function fn({reserve:n,week:e,weeks:t}){return l`<section class="part streak">
    ${ut("week",e)} ${t?ut("weeks",t):p}
    ${n?ut("reserve",n):p}
  </section>`}function ut(n,{full:e,of:t,text:r}){return l`<p class="dots ${n}">
    <span aria-hidden="true" ?hidden=${t===0}
      >${Array.from({length:t},(i,o)=>l`<i class=${o<e?"full":""}></i>`)}</span
    >${r}
  </p>`}var T=n=>l`<span class="bone" style="padding-inline-end: ${n}%"></span>&nbsp;`,hn=l`<ha-card>
  <div class="waiting" aria-busy="true">
    <div class="light unknown">
      <div class="shape bone"></div>
      <div class="says">
        <h2>${T(30)}</h2>
        <p>${T(90)}</p>
        <p class="more">${T(50)}</p>
      </div>
    </div>
    <div class="day">
      <div class="far">
        <p class="label">${T(12)}</p>
        <p class="headline">${T(30)}<strong>&nbsp;</strong></p>
        <p class="why">
          ${T(90)}<span class="more"><br />${T(12)}</span>
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
      <div class="asks"><p class="question">${T(60)}</p></div>
      <div class="levels">${ze.map(()=>l`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
    <div class="part">
      <h3>${T(20)}</h3>
      <p class="line">${T(80)}</p>
    </div>
    <div class="part streak">
      ${[60,40,45].map(n=>l`<p class="dots">${T(n)}</p>`)}
    </div>
    <div class="part ice">
      <div class="ice-row"></div>
      <div class="summary"></div>
    </div>
  </div>
</ha-card>`;function yn(n){let e=ke(n),t=we(e.date),r=we(e.why);if(t===void 0||r===void 0)return;let i=ke(e.run);return{date:t,why:r,target:P(e.target)??0,doneThisWeek:P(e.done_this_week)??0,nextOn:we(e.next_on),items:gn(e.exercises).map(wr).filter(o=>o!==void 0),session:$r(ke(i.session)),offers:mn(i.offers),backAgain:mn(i.back_again)}}function wr(n){let e=ke(n),t=ke(e.dose),r=we(e.key),i=P(t.sets);if(!(r===void 0||i===void 0||i<1))return{key:r,sets:i,reps:P(t.reps),holdS:P(t.hold_s),variant:we(t.variant),perSide:e.sides===2,optional:e.optional===!0,done:e.done===!0,easier:e.easier===!0}}function $r(n){let e=P(n.level);if(e!==void 0)return{level:e,blocks:P(n.blocks)??1,walkS:P(n.walk_s)??0,jogS:P(n.jog_s)??0,aroundS:P(n.walk_before_s)??0}}function ke(n){return typeof n=="object"&&n!==null?n:{}}function gn(n){return Array.isArray(n)?n:[]}function we(n){return typeof n=="string"&&n!==""?n:void 0}function mn(n){return gn(n).filter(e=>typeof e=="string")}function P(n){return typeof n=="number"&&Number.isFinite(n)?n:void 0}function bn(n,e,t){if(n===void 0)return!1;let r=Math.floor(e/6e4);if(Me.minute!==r||Me.timeZone!==t){let i=new Intl.DateTimeFormat("en-CA",t===void 0?{}:{timeZone:t});Me={minute:r,timeZone:t,date:i.format(e)}}return n.date!==Me.date}var Me={minute:-1,timeZone:void 0,date:""};var Sr=1500,_n=new Map,Ne=class{constructor(e,t){this.runner=e;this.ports=t;this.loading=!1;this.again=!1;this.plan=_n.get(e),this.settled=this.plan!==void 0,this.settled||setTimeout(()=>this.settle(),Sr)}refresh(){if(this.loading){this.again=!0;return}this.loading=!0,this.load()}turn(e,t){let r=Math.floor(e/6e4);r===this.turned||!bn(this.plan,e,t)||(this.turned=r,this.refresh())}async load(){try{this.plan=yn(await this.ports.load()),this.plan!==void 0&&_n.set(this.runner,this.plan)}catch{}this.loading=!1,this.settled=!0,this.ports.changed(this.plan),this.again&&(this.again=!1,this.refresh())}settle(){this.settled||(this.settled=!0,this.ports.changed(void 0))}};var vn=new Map,ae=class{constructor(e,t){let r=`${e}/${t}`;this.tapped=vn.get(r)??new Map,vn.set(r,this.tapped)}of(e){return this.tapped.get(e.key)??(e.done?e.sets:0)}tap(e,t){let r=this.of(e),i=t<r?t:t+1,o=i===e.sets?"log":e.done?"take_back":"count";return{before:r,count:i,does:o}}put(e,t){this.tapped.set(e.key,t)}hear(e){for(let t of e){let r=this.tapped.get(t.key);(t.done||r===t.sets)&&this.tapped.delete(t.key)}}};var Ar={red_flag:"card_on_hold",flare_up:"card_on_hold",red_rest:"card_rest_day",amber_rest:"card_rest_day",rest_day:"card_rest_day",check_pending:"card_check_first",no_baseline:"card_no_limit_yet"},xn="";function kn(n,e,t,r){let i=b(n,"reason")??"",o=A(n,"run_today_m")??0,s=Ar[i],a=s?[e(s)]:Tr(x(n),o>0,e,t),d=i==="check_pending"?void 0:b(n,"until"),c=s&&d?e("card_next_run",{until:re(d,r)}):"",f=Rr(n,i,o>0,e,t,r);return{headline:a,held:a.every(u=>typeof u=="string"),reasons:[f,c].filter(u=>u!=="")}}function Tr(n,e,t,r){if(n===void 0)return[t("card_not_known")];let i=r.allowance(n);if(i.number==="0")return[t("card_nothing_left")];let o=t(e?"card_left":"card_up_to",{distance:xn}),[s="",a=""]=o.split(xn);return[s,i,a].filter(d=>d!=="")}function Rr(n,e,t,r,i,o){if(e==="")return"";let s={},a=A(n,"limit_percent");a!==void 0&&(s.percent=ne(a,o));for(let c of["longest","week_before","last_7_days","run_today"]){let f=A(n,`${c}_m`);f!==void 0&&(s[c]=i.text(f))}return(t?r(`allowance_${e}_after_run`,s):"")||r(`allowance_${e}`,s)}function wn(n,e,t){let r=n.offers.map(o=>e(`offer_${o}`)).filter(Boolean),i=n.backAgain.map(o=>e(`back_again_${o}`)).filter(Boolean);return{session:n.session&&Pr(n.session,e,t),tips:[{title:e("card_offers"),texts:r},{title:e("card_back_again"),texts:i}].filter(({texts:o})=>o.length>0)}}function Pr(n,e,t){let{aroundS:r,blocks:i,jogS:o,level:s,walkS:a}=n,d={blocks:g(i,t),walk:xe(a),jog:xe(o)},c=o===0?"card_session_walk":a===0?"card_session_jog":"card_session";return{title:s===0?"":e("card_session_level",{level:g(s,t)}),text:e(c,d),around:r===0?"":e("card_session_around",{walk:xe(r)}),blocks:Array.from({length:i},()=>[a,o])}}function $n(n,e,t){let r=S(n,"reason_details"),i=r.length>0?r:S(n,"reasons").map(o=>({key:o}));return An("light",i,e,t)}function Sn(n,e,t){return An("not_now",S(n,"not_now_details"),e,t)}function An(n,e,t,r){return e.map(i=>Er(n,i,t,r)).filter(i=>i!=="")}function Er(n,e,t,r){if(typeof e!="object"||e===null)return"";let{key:i,...o}=e,s={};for(let[d,c]of Object.entries(o))s[d]=typeof c=="number"?g(c,r):String(c);return("check"in s?t(`${n}_${i}_${s.check}`,s):"")||t(`${n}_${i}`,s)}var Cr=["green","amber","red","incomplete","unknown"];function Tn(n,e,t){let r=Cr.find(o=>o===n.state)??"unknown",i=[...$n(n,e,t)];return S(n,"reasons").includes("nothing_logged")&&i.push(e("card_first_step")),{colour:r,word:e(`card_light_${r}`),reasons:i}}var Or=12,Dr=2;function Rn(n,e,t,r){let i=A(n,"target")??e?.target,o=A(n,"done_this_week")??e?.doneThisWeek;if(i===void 0||o===void 0||i<1)return;let s=f=>g(f,r),a=t("card_week_sessions",{done:s(o),target:s(i)}),d=x(n),c=A(n,"bank");return{week:{full:Math.min(o,i),of:i,text:a},weeks:d===void 0?void 0:zr(d,t("card_streak",{weeks:s(d)})),reserve:c===void 0?void 0:{full:c,of:Math.max(c,Dr),text:t("card_reserve",{bank:s(c)})}}}function zr(n,e){let t=Math.min(n,Or);return{full:t,of:t,text:e}}function Pn(n,e){if(n?.state!=="on")return;let t=S(n,"reasons").map(i=>e(`talk_${String(i)}`)).filter(Boolean),r=b(n,"urgency")??"appointment";return{urgency:r,soon:e(`urgency_${r}`),whom:e(`whom_${r}`),reasons:t}}function En(n,e,t,r){let i=A(n.week,"this_week_m"),o=A(n.week,"last_week_m"),s=Math.max(i??0,o??0),a=(f,u)=>u===void 0?{label:f,text:e("card_not_known"),share:void 0}:{label:f,text:t.text(u),share:s===0?0:u/s},d=x(n.ramp),c=n.exceeded?.state==="on"&&d!==void 0;return{bars:[a(e("card_this_week"),i),a(e("card_last_week"),o)],note:c?e("card_ramp_exceeded",{percent:ne(d,r)}):""}}var Hr=["sensor.run_light","sensor.distance_allowed","sensor.distance_week","sensor.mileage_ramp","binary_sensor.ramp_exceeded","binary_sensor.check_due","binary_sensor.talk_to_professional","binary_sensor.exercises_due","binary_sensor.ice_due","sensor.rehab_streak","sensor.ice_ends_at","sensor.ice_today","sensor.ladder_level","todo.exercises","select.shoe"];function Cn(n){return n.kind!=="one"?[]:Hr.map(e=>n.runner.entities[e]).filter(e=>e!==void 0)}function On(n,e,t){if(!N(n.localize))return{kind:"waiting"};let r=w(n.localize);return e.kind!=="one"?ie(n,e,r):Lr(e.runner,e.alone,n,r,t)}function Lr(n,e,t,r,i){let o=v=>{let _=t.states[n.entities[v]??""];return _?.state==="unavailable"?void 0:_},s=o("sensor.run_light");if(s===void 0)return oe(t,n.name,r);if(i==="loading")return{kind:"waiting"};let{locale:a}=t,d=o("sensor.distance_allowed"),c=o("sensor.distance_week"),f=b(d??c,"unit_of_measurement")??t.config.unit_system.length,u=new te(f,a),h=o("sensor.mileage_ramp"),m=o("binary_sensor.ramp_exceeded");return{kind:"today",entryId:n.entryId,name:e?"":n.name,light:Tn(s,r,a),allowance:d&&kn(d,r,u,a),weeks:c&&En({week:c,ramp:h,exceeded:m},r,u,a),notNow:Sn(d,r,a),talk:Pn(o("binary_sensor.talk_to_professional"),r),check:Kt(o("binary_sensor.check_due")),advice:i&&wn(i,r,a),exercises:i&&Vt(i,o("todo.exercises"),r,a),streak:Rn(o("sensor.rehab_streak"),i,r,a),ice:dn({endsAt:o("sensor.ice_ends_at"),today:o("sensor.ice_today"),due:o("binary_sensor.ice_due")},r,a),shoe:Le(o("select.shoe")),say:r}}var Dn=new Map,W=class extends k{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new z;this.logs=this.newLogs();this.queue=new _e;this.sets=new ae("","");this.symptoms=new Set;this.signs=new Set;this.trauma=!1}setConfig(t){this.config=Z(t),this.choice=void 0,this.requestUpdate()}set hass(t){let r=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(r?.entities!==t.entities||r.devices!==t.devices)&&(this.choice=void 0);let i=this.choice===void 0?[]:Cn(this.choice);this.feed?.turn(Date.now(),t.config.time_zone),(r===void 0||Q(r,t,i))&&(this.feed?.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 14}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.seconds),this.seconds=void 0}willUpdate(t){if(this.home===void 0)return;this.choice===void 0&&(this.choice=O($(this.home),this.home,this.config),this.meet(this.choice));let{feed:r}=this;if(this.view=On(this.home,this.choice,r?.settled?r.plan:"loading"),this.view.kind!=="today")return;let i=this.queue.next(this.view.check,Date.now());ve(i,0)!==ve(this.question,0)&&(this.symptoms.clear(),this.signs.clear()),this.question=i}meet(t){let r=t.kind==="one"?t.runner.deviceId:void 0;if(r===this.met||(this.met=r,this.logs=this.newLogs(),this.feed=void 0,t.kind!=="one"||r===void 0))return;let{entryId:i}=t.runner;this.queue=Dn.get(r)??new _e,Dn.set(r,this.queue),this.feed=new Ne(r,{load:()=>K(this.house(),i,"get_plan"),changed:o=>{this.sets=new ae(r,o?.date??""),this.sets.hear(o?.items??[]),this.requestUpdate()}}),this.sets=new ae(r,this.feed.plan?.date??""),this.feed.refresh()}render(){switch(this.view.kind){case"waiting":return hn;case"notice":return G(this.view);case"today":return this.today(this.view)}}updated(t){this.keepFocus();let r=this.view.kind==="today"?this.view.ice:void 0,i=this.isConnected&&r!==void 0&&pt(r,Date.now());i&&(this.seconds??=setInterval(()=>this.requestUpdate(),1e3)),!i&&(clearInterval(this.seconds),this.seconds=void 0)}keepFocus(){let t=this.undoFocused;t&&!this.renderRoot.querySelector(`.undo[data-place=${t}]`)&&this.renderRoot.querySelector(`.${t}`)?.querySelector(".level, .set, .act, select")?.focus(),this.undoFocused=this.renderRoot.querySelector(".undo:focus")?.dataset.place}newLogs(){let t=()=>new se({explain:r=>(this.feed?.refresh(),Re(this.house(),r)),changed:()=>this.requestUpdate()});return{knee:t(),exercises:t(),ice:t(),shoe:t()}}tap(t,r){this.preview||this.logs[t].tap(r)}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}place({entryId:t,say:r}){return{hass:()=>this.house(),entryId:t,say:r}}today(t){let{allowance:r,exercises:i,ice:o,say:s,shoe:a,streak:d,talk:c,weeks:f}=t;return l`<ha-card>
      ${cn(t)} ${c?pn(c,s):p}
      ${r||f?un(t):p} ${this.knee(t)}
      ${i?this.exercises(t,i):p}
      ${d?fn(d):p} ${o?this.ice(t,o):p}
      ${a?this.shoe(t,a):p}
    </ha-card>`}knee(t){let{say:r}=t,{question:i}=this,o=Zt(i,r),s=()=>{i&&this.queue.skip(i),this.requestUpdate()};return l`<div class="knee">
      <div class="asks">
        <p class="question" id="question">${o.text}</p>
        ${i?l`<button type="button" class="quiet" @click=${s}>${r("card_skip")}</button>`:p}
      </div>
      ${i?.withSymptoms?this.besides(r):p}
      ${o.isCheckUp?this.checkUp(t):this.levels(t)}
      <div class="answer">
        ${this.logs.knee.said||this.logs.knee.failed||o.isCheckUp?p:l`<div class="ends">
                <span>${r("card_pain_none")}</span><span>${r("card_pain_worst")}</span>
              </div>`}
        ${this.answer("knee",r)}
      </div>
    </div>`}levels(t){let{question:r}=this,{busy:i,phase:o}=this.logs.knee,s=d=>o.at==="idle"||o.tap.key!==ve(r,d)?"":o.at==="sending"?"sent":o.at==="undone"||o.at==="failed"?"":"logged",a=d=>{let c=[...this.symptoms];this.tap("knee",Jt(this.place(t),d,r,c,this.queue))};return l`<div
      class="levels"
      role="group"
      aria-labelledby="question"
      aria-busy=${i?"true":"false"}
    >
      ${ze.map(d=>l`<button
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
      ${Gt.map(r=>l`<button
            type="button"
            class="chip"
            aria-pressed=${this.symptoms.has(r)?"true":"false"}
            @click=${()=>this.toggle(this.symptoms,r)}
          >
            ${t(`card_symptom_${r}`)}
          </button>`)}
    </div>`}checkUp(t){let{say:r}=t,i=an(this.house(),r,this.trauma),o=i.filter(({key:d})=>this.signs.has(d)).map(({key:d})=>d),s=()=>{let d=Xt(this.place(t),o,this.trauma,this.question,this.queue);this.tap("knee",d)},a=()=>{this.trauma=!this.trauma,this.requestUpdate()};return l`<div class="check-up">
      <details>
        <summary>${r("card_check_up_list")}</summary>
        ${zn(r("cause_trauma"),this.trauma,a)}
        ${i.map(({key:d,text:c})=>zn(c,this.signs.has(d),()=>this.toggle(this.signs,d)))}
      </details>
      <button type="button" class="act" @click=${s}>
        ${r(o.length>0?"card_check_up_log":"card_check_up_none")}
      </button>
    </div>`}toggle(t,r){t.delete(r)||t.add(r),this.requestUpdate()}exercises(t,r){let{say:i}=t,o=d=>l`<ul class="items">
        ${d.map(c=>this.exercise(t,r,c))}
      </ul>`,s=()=>this.tap("exercises",lt(this.place(t),"log_exercises","card_all_done_logged")),a=this.logs.exercises;return l`<section class="part exercises">
      <h3>${i("card_exercises")}</h3>
      ${r.line?l`<p class="line">${r.line}</p>`:p}
      ${r.owed.length>0?o(r.owed):p}
      ${r.optional.length>0?l`<details>
              <summary>${r.optionalTitle}</summary>
              ${o(r.optional)}
            </details>`:p}
      <div class="answer ${r.owed.length>0||a.said||a.failed?"":"none"}">
        ${this.answer("exercises",i)}
        ${r.canFinish?l`<button type="button" class="act" @click=${s}>
                ${i("card_all_done")}
              </button>`:p}
      </div>
    </section>`}exercise(t,{date:r,listId:i},o){let{item:s,name:a,dose:d}=o,c=this.sets.of(s),{busy:f,phase:u}=this.logs.exercises,h=u.at==="sending"?u.tap.key:void 0,m=_=>{let R=this.sets.tap(s,_);if(this.preview||f||i===void 0)return;if(R.does==="count"){this.sets.put(s,R.count),this.requestUpdate();return}let Ue={id:i,date:r};this.tap("exercises",tn(this.place(t),o,R,Ue,this.sets))},v=_=>{let R=_+1,Ue=h===ct(s.key,_);return l`<button
        type="button"
        class="set ${_<c?"full":""} ${Ue?"sent":""}"
        aria-pressed=${_<c?"true":"false"}
        aria-label=${t.say("card_set",{name:a,number:R,sets:s.sets})}
        @click=${()=>m(_)}
      >
        ${_<c?ge:l`<span>${R}</span>`}
      </button>`};return l`<li class=${c===s.sets?"whole":""}>
      <p>
        <span class="name">${a}</span>
        <span class="dose">${d}</span>
      </p>
      ${i===void 0?p:l`<div class="sets">
              ${Array.from({length:s.sets},(_,R)=>v(R))}
            </div>`}
    </li>`}ice(t,r){let{say:i}=t,o=pt(r,Date.now()),s=o?"stop":"start",a=()=>{let d=o?"card_ice_stopped":"card_ice_started";this.tap("ice",lt(this.place(t),`${s}_ice`,d))};return l`<section class="part ice">
      <div class="ice-row">
        ${o?l`<p class="left" role="timer">
                ${i("card_ice_left",{time:ln(r,Date.now())})}
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
    </section>`}shoe(t,r){let i=o=>{let s=o.currentTarget,a=s.value;s.value=r.chosen,this.tap("shoe",He(this.place(t),r,a))};return l`<section class="part shoe">
      <label>
        <span>${t.say("card_shoe")}</span>
        <select @change=${i}>
          ${r.chosen===""?l`<option value="" selected></option>`:p}
          ${r.options.map(o=>l`<option value=${o} .selected=${o===r.chosen}>${o}</option>`)}
        </select>
      </label>
      <div class="answer slim">${this.answer("shoe",t.say)}</div>
    </section>`}answer(t,r){let i=this.logs[t],{failed:o,said:s}=i,a=i.phase.at==="undoing";return l`
      <div class="said">
        ${o?j:s?ge:p}
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
            </button>`:p}
    `}};W.styles=[ee,X],W.getConfigForm=()=>J,W.getStubConfig=Y;function zn(n,e,t){return l`<label class="check"
    ><input type="checkbox" .checked=${e} @change=${t} /><span>${n}</span></label
  >`}Oe(window,Pe,W);De(window,{type:Pe,name:"Knee Recovery: today",description:"How far you may run today and why, and one tap to log how your knee feels.",preview:!0,getEntitySuggestion:(n,e)=>ye(n,e)});Oe(window,Ie,q);De(window,{type:Ie,name:"Knee Recovery: shoes",description:"Each pair with its distance, what is left of it, and when it is likely to be due.",preview:!0,getEntitySuggestion:sn});Oe(window,Ce,U);De(window,{type:Ce,name:"Knee Recovery: calendar",description:"Twelve weeks of runs, exercises and pain; tap a day for the two days before it.",preview:!0,getEntitySuggestion:(n,e)=>n.entities[e]?.translation_key==="plan"?ye(n,e,Ce):null});
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
