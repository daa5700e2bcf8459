function ge(i,e,t){let n=()=>{i.customElements.get(e)||i.customElements.define(e,t)};n(),i.customElements.whenDefined("home-assistant").then(n)}function ye(i,e){let t=i.customCards??=[];t.some(({type:n})=>n===e.type)||t.push(e)}var F=globalThis,W=F.ShadowRoot&&(F.ShadyCSS===void 0||F.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,X=Symbol(),ve=new WeakMap,L=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==X)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(W&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=ve.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&ve.set(t,e))}return e}toString(){return this.cssText}},_e=i=>new L(typeof i=="string"?i:i+"",void 0,X),ee=(i,...e)=>{let t=i.length===1?i[0]:e.reduce((n,r,o)=>n+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+i[o+1],i[0]);return new L(t,i,X)},be=(i,e)=>{if(W)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let n=document.createElement("style"),r=F.litNonce;r!==void 0&&n.setAttribute("nonce",r),n.textContent=t.cssText,i.appendChild(n)}},te=W?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(let n of e.cssRules)t+=n.cssText;return _e(t)})(i):i;var{is:lt,defineProperty:ct,getOwnPropertyDescriptor:ut,getOwnPropertyNames:pt,getOwnPropertySymbols:ht,getPrototypeOf:mt}=Object,q=globalThis,we=q.trustedTypes,ft=we?we.emptyScript:"",gt=q.reactiveElementPolyfillSupport,T=(i,e)=>i,ne={toAttribute(i,e){switch(e){case Boolean:i=i?ft:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},xe=(i,e)=>!lt(i,e),$e={attribute:!0,type:String,converter:ne,reflect:!1,useDefault:!1,hasChanged:xe};Symbol.metadata??=Symbol("metadata"),q.litPropertyMetadata??=new WeakMap;var y=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=$e){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&ct(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:o}=ut(this.prototype,e)??{get(){return this[t]},set(s){this[t]=s}};return{get:r,set(s){let a=r?.call(this);o?.call(this,s),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??$e}static _$Ei(){if(this.hasOwnProperty(T("elementProperties")))return;let e=mt(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(T("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(T("properties"))){let t=this.properties,n=[...pt(t),...ht(t)];for(let r of n)this.createProperty(r,t[r])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[n,r]of t)this.elementProperties.set(n,r)}this._$Eh=new Map;for(let[t,n]of this.elementProperties){let r=this._$Eu(t,n);r!==void 0&&this._$Eh.set(r,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let r of n)t.unshift(te(r))}else e!==void 0&&t.push(te(e));return t}static _$Eu(e,t){let n=t.attribute;return n===!1?void 0:typeof n=="string"?n:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return be(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&n.reflect===!0){let o=(n.converter?.toAttribute!==void 0?n.converter:ne).toAttribute(t,n.type);this._$Em=e,o==null?this.removeAttribute(r):this.setAttribute(r,o),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let o=n.getPropertyOptions(r),s=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:ne;this._$Em=r;let a=s.fromAttribute(t,o.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,o){if(e!==void 0){let s=this.constructor;if(r===!1&&(o=this[e]),n??=s.getPropertyOptions(e),!((n.hasChanged??xe)(o,t)||n.useDefault&&n.reflect&&o===this._$Ej?.get(e)&&!this.hasAttribute(s._$Eu(e,n))))return;this.C(e,t,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:o},s){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,s??t??this[e]),o!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),r===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,o]of this._$Ep)this[r]=o;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[r,o]of n){let{wrapped:s}=o,a=this[r];s!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,o,a)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(t)):this._$EM()}catch(n){throw e=!1,this._$EM(),n}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[T("elementProperties")]=new Map,y[T("finalized")]=new Map,gt?.({ReactiveElement:y}),(q.reactiveElementVersions??=[]).push("2.1.2");var le=globalThis,ke=i=>i,V=le.trustedTypes,Ae=V?V.createPolicy("lit-html",{createHTML:i=>i}):void 0,Oe="$lit$",v=`lit$${Math.random().toFixed(9).slice(2)}$`,Le="?"+v,yt=`<${Le}>`,k=document,M=()=>k.createComment(""),z=i=>i===null||typeof i!="object"&&typeof i!="function",ce=Array.isArray,vt=i=>ce(i)||typeof i?.[Symbol.iterator]=="function",ie=`[ 	
\f\r]`,H=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Se=/-->/g,Ee=/>/g,$=RegExp(`>|${ie}(?:([^\\s"'>=/]+)(${ie}*=${ie}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Re=/'/g,Ce=/"/g,Te=/^(?:script|style|textarea|title)$/i,ue=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),h=ue(1),O=ue(2),Kt=ue(3),A=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),Pe=new WeakMap,x=k.createTreeWalker(k,129);function He(i,e){if(!ce(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ae!==void 0?Ae.createHTML(e):e}var _t=(i,e)=>{let t=i.length-1,n=[],r,o=e===2?"<svg>":e===3?"<math>":"",s=H;for(let a=0;a<t;a++){let d=i[a],c,u,l=-1,m=0;for(;m<d.length&&(s.lastIndex=m,u=s.exec(d),u!==null);)m=s.lastIndex,s===H?u[1]==="!--"?s=Se:u[1]!==void 0?s=Ee:u[2]!==void 0?(Te.test(u[2])&&(r=RegExp("</"+u[2],"g")),s=$):u[3]!==void 0&&(s=$):s===$?u[0]===">"?(s=r??H,l=-1):u[1]===void 0?l=-2:(l=s.lastIndex-u[2].length,c=u[1],s=u[3]===void 0?$:u[3]==='"'?Ce:Re):s===Ce||s===Re?s=$:s===Se||s===Ee?s=H:(s=$,r=void 0);let g=s===$&&i[a+1].startsWith("/>")?" ":"";o+=s===H?d+yt:l>=0?(n.push(c),d.slice(0,l)+Oe+d.slice(l)+v+g):d+v+(l===-2?a:g)}return[He(i,o+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},N=class i{constructor({strings:e,_$litType$:t},n){let r;this.parts=[];let o=0,s=0,a=e.length-1,d=this.parts,[c,u]=_t(e,t);if(this.el=i.createElement(c,n),x.currentNode=this.el.content,t===2||t===3){let l=this.el.content.firstChild;l.replaceWith(...l.childNodes)}for(;(r=x.nextNode())!==null&&d.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let l of r.getAttributeNames())if(l.endsWith(Oe)){let m=u[s++],g=r.getAttribute(l).split(v),j=/([.?@])?(.*)/.exec(m);d.push({type:1,index:o,name:j[2],strings:g,ctor:j[1]==="."?oe:j[1]==="?"?se:j[1]==="@"?ae:P}),r.removeAttribute(l)}else l.startsWith(v)&&(d.push({type:6,index:o}),r.removeAttribute(l));if(Te.test(r.tagName)){let l=r.textContent.split(v),m=l.length-1;if(m>0){r.textContent=V?V.emptyScript:"";for(let g=0;g<m;g++)r.append(l[g],M()),x.nextNode(),d.push({type:2,index:++o});r.append(l[m],M())}}}else if(r.nodeType===8)if(r.data===Le)d.push({type:2,index:o});else{let l=-1;for(;(l=r.data.indexOf(v,l+1))!==-1;)d.push({type:7,index:o}),l+=v.length-1}o++}}static createElement(e,t){let n=k.createElement("template");return n.innerHTML=e,n}};function C(i,e,t=i,n){if(e===A)return e;let r=n!==void 0?t._$Co?.[n]:t._$Cl,o=z(e)?void 0:e._$litDirective$;return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(i),r._$AT(i,t,n)),n!==void 0?(t._$Co??=[])[n]=r:t._$Cl=r),r!==void 0&&(e=C(i,r._$AS(i,e.values),r,n)),e}var re=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??k).importNode(t,!0);x.currentNode=r;let o=x.nextNode(),s=0,a=0,d=n[0];for(;d!==void 0;){if(s===d.index){let c;d.type===2?c=new D(o,o.nextSibling,this,e):d.type===1?c=new d.ctor(o,d.name,d.strings,this,e):d.type===6&&(c=new de(o,this,e)),this._$AV.push(c),d=n[++a]}s!==d?.index&&(o=x.nextNode(),s++)}return x.currentNode=k,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,t),t+=n.strings.length-2):n._$AI(e[t])),t++}},D=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=C(this,e,t),z(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==A&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):vt(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&z(this._$AH)?this._$AA.nextSibling.data=e:this.T(k.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=N.createElement(He(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let o=new re(r,this),s=o.u(this.options);o.p(t),this.T(s),this._$AH=o}}_$AC(e){let t=Pe.get(e.strings);return t===void 0&&Pe.set(e.strings,t=new N(e)),t}k(e){ce(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,n,r=0;for(let o of e)r===t.length?t.push(n=new i(this.O(M()),this.O(M()),this,this.options)):n=t[r],n._$AI(o),r++;r<t.length&&(this._$AR(n&&n._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let n=ke(e).nextSibling;ke(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},P=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,o){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=o,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=p}_$AI(e,t=this,n,r){let o=this.strings,s=!1;if(o===void 0)e=C(this,e,t,0),s=!z(e)||e!==this._$AH&&e!==A,s&&(this._$AH=e);else{let a=e,d,c;for(e=o[0],d=0;d<o.length-1;d++)c=C(this,a[n+d],t,d),c===A&&(c=this._$AH[d]),s||=!z(c)||c!==this._$AH[d],c===p?e=p:e!==p&&(e+=(c??"")+o[d+1]),this._$AH[d]=c}s&&!r&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},oe=class extends P{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},se=class extends P{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},ae=class extends P{constructor(e,t,n,r,o){super(e,t,n,r,o),this.type=5}_$AI(e,t=this){if((e=C(this,e,t,0)??p)===A)return;let n=this._$AH,r=e===p&&n!==p||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,o=e!==p&&(n===p||r);r&&this.element.removeEventListener(this.name,this,n),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},de=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){C(this,e)}};var bt=le.litHtmlPolyfillSupport;bt?.(N,D),(le.litHtmlVersions??=[]).push("3.3.3");var Me=(i,e,t)=>{let n=t?.renderBefore??e,r=n._$litPart$;if(r===void 0){let o=t?.renderBefore??null;n._$litPart$=r=new D(e.insertBefore(M(),o),o,void 0,t??{})}return r._$AI(i),r};var pe=globalThis,_=class extends y{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Me(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return A}};_._$litElement$=!0,_.finalized=!0,pe.litElementHydrateSupport?.({LitElement:_});var wt=pe.litElementPolyfillSupport;wt?.({LitElement:_});(pe.litElementVersions??=[]).push("4.2.2");var f="knee_recovery";function ze(i,e,t){return i.localize!==e.localize||i.locale!==e.locale||i.entities!==e.entities||i.devices!==e.devices||i.config!==e.config||i.user!==e.user||t.some(n=>i.states[n]!==e.states[n])}var $t=Object.fromEntries(["distance","last_7_days","level","limit","longest","name","names","percent","run_today","until","week_before"].map(i=>[i,"–"]));function b(i){return(e,t)=>i(`component.${f}.common.${e}`,{...$t,...t})}function he(i){return b(i)("card_today")!==""}var B=class{ensure(e,t){this.asked===e.language||he(e.localize)||(this.asked=e.language,e.loadBackendTranslation("common",f).then(t,()=>{this.asked=void 0}))}};async function De(i,e){let n=(await Ue(i,"log_pain",e.entryId,{level:e.level,...e.moment===void 0?{}:{moment:e.moment}}))?.entry_id;return typeof n=="string"?n:void 0}async function Ie(i,e,t){await Ue(i,"undo",e,{entry_id:t})}async function Ue(i,e,t,n){let r=t===void 0?{}:{config_entry_id:t};return(await i.callService(f,e,{...n,...r},void 0,!1,!0)).response}var Ne=3;async function je(i,e){let t=b(i.localize),n=e??{};if(e===Ne||n.error?.code===Ne)return t("card_error_connection");let{translation_domain:r,translation_key:o}=n;if(r&&o)try{let s=await i.loadBackendTranslation("exceptions",r),a=`component.${r}.exceptions.${o}.message`,d=s(a,n.translation_placeholders);if(d)return d}catch{}return t("card_error")}var xt="sensor.run_light";function I(i){let e=new Map;for(let t of Object.values(i.entities)){let n=kt(t);if(n===void 0||!t.device_id)continue;let r=e.get(t.device_id)??{};r[n]=t.entity_id,e.set(t.device_id,r)}return[...e].filter(([,t])=>xt in t).map(([t,n])=>{let r=i.devices[t];return{deviceId:t,entities:n,entryId:Fe(r),name:At(r)}}).sort((t,n)=>t.name.localeCompare(n.name)||t.deviceId.localeCompare(n.deviceId))}function K(i,e,t){let n=i.length===1,{device_id:r,entity:o}=t;if(r||o){let a=r||o&&e.entities[o]?.device_id,d=a?Fe(e.devices[a]):void 0,c=i.find(u=>u.deviceId===a)??i.find(u=>d!==void 0&&u.entryId===d);return c?{kind:"one",runner:c,alone:n}:{kind:"gone"}}let[s]=i;return s===void 0?{kind:"none"}:n?{kind:"one",runner:s,alone:n}:{kind:"several",names:i.map(({name:a})=>a)}}function kt(i){if(!(i.platform!==f||!i.translation_key))return`${i.entity_id.split(".",1)[0]}.${i.translation_key}`}function Fe(i){return i?.config_entry_id??i?.primary_config_entry??i?.config_entries?.[0]}function At(i){return i?.name_by_user||i?.name||""}function G(i){if(i===void 0||i.state.trim()==="")return;let e=Number(i.state);return Number.isFinite(e)?e:void 0}function S(i,e){let t=i?.attributes[e];return typeof t=="number"&&Number.isFinite(t)?t:void 0}function E(i,e){let t=i?.attributes[e];return typeof t=="string"&&t!==""?t:void 0}function U(i,e){let t=i?.attributes[e];return Array.isArray(t)?t:[]}var We={km:1e3,mi:1609.344,nmi:1852,m:1,yd:.9144,ft:.3048,in:.0254,cm:.01,mm:.001},St=new Set(["km","mi","nmi"]);function Et(i){switch(i.number_format){case"comma_decimal":return["en-US","en"];case"decimal_comma":return["de","es","it"];case"space_comma":return["fr","sv","cs"];case"quote_decimal":return["de-CH"];case"none":return"en-US";case"system":return;default:return i.language}}function me(i,e,t={maximumFractionDigits:1}){return new Intl.NumberFormat(Et(e),{...t,useGrouping:e.number_format!=="none"}).format(i)}function J(i,e){return new Intl.NumberFormat(e.language,{style:"percent",maximumFractionDigits:1}).formatToParts(i/100).map(t=>t.value).join("")}function qe(i,e){let t=new Date(`${i}T00:00:00Z`);return Number.isNaN(t.getTime())?i:new Intl.DateTimeFormat(e.language,{weekday:"long",day:"numeric",month:"short",timeZone:"UTC"}).format(t)}var Z=class{constructor(e,t){this.unit=e;this.locale=t;We[e]===void 0&&(this.unit="km"),this.metres=We[e]??1e3,this.decimals=St.has(this.unit)?1:0}fromMetres(e){return this.write(e/this.metres)}allowance(e){let t=10**this.decimals;return this.write(Math.floor(e*t+1e-6)/t)}text(e){let{number:t,unit:n}=this.fromMetres(e);return`${t} ${n}`}write(e){let t=Number(e.toFixed(this.decimals)),n=t===0?0:this.decimals;return{number:me(t,this.locale,{minimumFractionDigits:n,maximumFractionDigits:n}),unit:this.unit}}};var Rt={red_flag:"card_on_hold",flare_up:"card_on_hold",red_rest:"card_rest_day",amber_rest:"card_rest_day",rest_day:"card_rest_day",check_pending:"card_check_first",no_baseline:"card_no_limit_yet"},Ve="";function Be(i,e,t,n){let r=E(i,"reason")??"",o=S(i,"run_today_m")??0,s=Rt[r],a=s?[e(s)]:Ct(G(i),o>0,e,t),d=r==="check_pending"?void 0:E(i,"until"),c=s&&d?e("card_next_run",{until:qe(d,n)}):"",u=Pt(i,r,o>0,e,t,n);return{headline:a,held:a.every(l=>typeof l=="string"),reasons:[u,c].filter(l=>l!=="")}}function Ct(i,e,t,n){if(i===void 0)return[t("card_not_known")];let r=n.allowance(i);if(r.number==="0")return[t("card_nothing_left")];let o=t(e?"card_left":"card_up_to",{distance:Ve}),[s="",a=""]=o.split(Ve);return[s,r,a].filter(d=>d!=="")}function Pt(i,e,t,n,r,o){if(e==="")return"";let s={},a=S(i,"limit_percent");a!==void 0&&(s.percent=J(a,o));for(let c of["longest","week_before","last_7_days","run_today"]){let u=S(i,`${c}_m`);u!==void 0&&(s[c]=r.text(u))}return(t?n(`allowance_${e}_after_run`,s):"")||n(`allowance_${e}`,s)}var Y="knee-recovery-card";function Ke(i){if(typeof i!="object"||i===null)throw new Error("The card needs a configuration.");for(let e of["device_id","entity"]){let t=i[e];if(t!=null&&typeof t!="string")throw new Error(`${e} must be one id, written as text.`)}return i}function Ge(i){let[e,t]=I(i);return e&&t?{device_id:e.deviceId}:{}}function Ze(i,e){if(i.entities[e]?.platform!==f)return null;let t=K(I(i),i,{entity:e});if(t.kind!=="one")return null;let n=`custom:${Y}`;return{config:t.alone?{type:n}:{type:n,device_id:t.runner.deviceId}}}var Je={schema:[{name:"device_id",selector:{device:{filter:{integration:f}}}}],computeLabel:(i,e)=>b(e)("card_editor_runner"),computeHelper:(i,e)=>b(e)("card_editor_runner_help")};var fe=[0,1,2,3,4,5,6,7,8,9,10],Ot=new Set(["after_run","hour_after","morning"]);function Ye(i,e){let t=i?.state==="on"?E(i,"check"):void 0,n=t!==void 0&&Ot.has(t)?t:void 0;return{moment:n,question:e(`card_pain_question${n===void 0?"":`_${n}`}`)}}var Q=class{constructor(e){this.ports=e;this.phase={at:"idle"}}get busy(){return this.phase.at==="logging"||this.phase.at==="undoing"}get undoable(){return this.phase.at==="logged"||this.phase.at==="failed"?this.phase.id:void 0}async tap(e){if(!this.busy){this.enter({at:"logging",level:e});try{let t=await this.ports.log(e);this.enter({at:"logged",level:e,id:t},3e4)}catch(t){await this.fail(e,t,void 0)}}}async undo(){let e=this.undoable;if(e===void 0||this.phase.at==="idle")return;let{level:t}=this.phase;this.enter({at:"undoing",level:t,id:e});try{await this.ports.undo(e),this.enter({at:"undone",level:t},3e4)}catch(n){await this.fail(t,n,e)}}async fail(e,t,n){let r=await this.ports.explain(t);this.enter({at:"failed",level:e,message:r,id:n})}enter(e,t){clearTimeout(this.timer),this.phase=e,t!==void 0&&(this.timer=setTimeout(()=>this.enter({at:"idle"}),t)),this.ports.changed()}};var Lt={green:O`<circle class="body" cx="24" cy="24" r="21" />
    <path class="sign" d="M14 25l7 7 13-15" />`,amber:O`<path class="body" d="M24 5.5l20 36H4z" />
    <path class="sign" d="M24 19v10M24 35.4v.2" />`,red:O`<path class="body" d="M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z" />
    <path class="sign" d="M18.5 16v16M29.5 16v16" />`,incomplete:O`<path class="ring" d="M34.5 42.2a21 21 0 1 1 7.7-7.7" />
    <path class="sign" d="M18.5 18.5a5.5 5.5 0 1 1 8 5c-1.9 1-2.5 2-2.5 4M24 33.4v.2" />`,unknown:O`<circle class="ring dotted" cx="24" cy="24" r="21" />
    <path class="sign" d="M15 24v.2M24 24v.2M33 24v.2" />`},Qe=h`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M10 26l9 9 19-22" />
</svg>`,Xe=h`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 8v20M24 39v.2" />
</svg>`;function et(i){return h`<svg class="shape" viewBox="0 0 48 48" aria-hidden="true">${Lt[i]}</svg>`}var tt=ee`
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
`;function nt(i,e,t){let n=U(i,"reason_details");return(n.length>0?n:U(i,"reasons").map(o=>({key:o}))).map(o=>Tt(o,e,t)).filter(o=>o!=="")}function Tt(i,e,t){if(typeof i!="object"||i===null)return"";let{key:n,...r}=i,o={};for(let[a,d]of Object.entries(r))o[a]=typeof d=="number"?me(d,t):String(d);return("check"in o?e(`light_${n}_${o.check}`,o):"")||e(`light_${n}`,o)}var Ht=["green","amber","red","incomplete","unknown"];function it(i,e,t){let n=Ht.find(o=>o===i.state)??"unknown",r=[...nt(i,e,t)];return U(i,"reasons").includes("nothing_logged")&&r.push(e("card_first_step")),{colour:n,word:e(`card_light_${n}`),reasons:r}}function rt(i,e,t,n){let r=S(i.week,"this_week_m"),o=S(i.week,"last_week_m"),s=Math.max(r??0,o??0),a=(u,l)=>l===void 0?{label:u,text:e("card_not_known"),share:void 0}:{label:u,text:t.text(l),share:s===0?0:l/s},d=G(i.ramp),c=i.exceeded?.state==="on"&&d!==void 0;return{bars:[a(e("card_this_week"),r),a(e("card_last_week"),o)],note:c?e("card_ramp_exceeded",{percent:J(d,n)}):""}}var Mt=["sensor.run_light","sensor.distance_allowed","sensor.distance_week","sensor.mileage_ramp","binary_sensor.ramp_exceeded","binary_sensor.check_due"];function ot(i){return i.kind!=="one"?[]:Mt.map(e=>i.runner.entities[e]).filter(e=>e!==void 0)}function st(i,e){if(!he(i.localize))return{kind:"waiting"};let t=b(i.localize);switch(e.kind){case"none":return at(i,t("card_no_runner"),t("card_add_runner"),`dashboard/add?domain=${f}`);case"gone":return{kind:"notice",text:t("card_runner_gone"),link:void 0};case"several":{let n=Nt(e.names,i.language);return{kind:"notice",text:t("card_which_runner",{names:n}),link:void 0}}case"one":return zt(e.runner,e.alone,i,t)}}function zt(i,e,t,n){let r=m=>{let g=t.states[i.entities[m]??""];return g?.state==="unavailable"?void 0:g},o=r("sensor.run_light");if(o===void 0){let m=n("card_not_loaded",{name:i.name});return at(t,m,n("card_open_integration"),`integration/${f}`)}let s=r("sensor.distance_allowed"),a=r("sensor.distance_week"),d=E(s??a,"unit_of_measurement")??t.config.unit_system.length,c=new Z(d,t.locale),u=r("sensor.mileage_ramp"),l=r("binary_sensor.ramp_exceeded");return{kind:"today",entryId:i.entryId,name:e?"":i.name,light:it(o,n,t.locale),allowance:s&&Be(s,n,c,t.locale),weeks:a&&rt({week:a,ramp:u,exceeded:l},n,c,t.locale),pain:Ye(r("binary_sensor.check_due"),n),say:n}}function at(i,e,t,n){let r=`/config/integrations/${n}`;return{kind:"notice",text:e,link:i.user?.is_admin?{text:t,path:r}:void 0}}function Nt(i,e){return new Intl.ListFormat(e,{type:"conjunction"}).format(i)}var R=class extends _{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new B;this.painLog=this.newLog();this.undoHadFocus=!1}setConfig(t){this.config=Ke(t),this.choice=void 0,this.requestUpdate()}set hass(t){let n=this.home;this.home=t,this.words.ensure(t,()=>this.requestUpdate()),(n?.entities!==t.entities||n.devices!==t.devices)&&(this.choice=void 0);let r=this.choice===void 0?[]:ot(this.choice);(n===void 0||ze(n,t,r))&&this.requestUpdate()}get hass(){return this.home}getCardSize(){return 10}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}willUpdate(t){if(this.home===void 0)return;this.choice??=K(I(this.home),this.home,this.config);let n=this.view;this.view=st(this.home,this.choice),dt(n)!==dt(this.view)&&(this.painLog=this.newLog())}render(){switch(this.view.kind){case"waiting":return jt;case"notice":return this.notice(this.view);case"today":return this.today(this.view)}}updated(t){let n=this.renderRoot.querySelector(".undo");this.undoHadFocus&&!n&&this.renderRoot.querySelector(".level")?.focus(),this.undoHadFocus=n?.matches(":focus")??!1}newLog(){return new Q({log:n=>{let{entryId:r,moment:o}=this.shown();return De(this.house(),{entryId:r,level:n,moment:o})},undo:n=>Ie(this.house(),this.shown().entryId,n),explain:n=>je(this.house(),n),changed:()=>this.requestUpdate()})}tap(t){this.preview||this.painLog.tap(t)}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}shown(){let{view:t}=this;return t.kind==="today"?{entryId:t.entryId,moment:t.pain.moment}:{entryId:void 0,moment:void 0}}notice({text:t,link:n}){return h`<ha-card>
      <div class="notice">
        <p>${t}</p>
        ${n?h`<a class="link" href=${n.path} @click=${Ut}>${n.text}</a>`:p}
      </div>
    </ha-card>`}today(t){let{allowance:n,light:r,name:o,say:s,weeks:a}=t;return h`<ha-card>
      <div class="light ${r.colour}">
        ${et(r.colour)}
        <div class="says">
          ${o?h`<p class="label">${o}</p>`:p}
          <h2><span class="heard">${s("card_light_label")} </span>${r.word}</h2>
          ${r.reasons.map(d=>h`<p>${d}</p>`)}
        </div>
      </div>
      ${n||a?h`<div class="day">
              ${n?h`<div class="far">
                      <p class="label">${s("card_today")}</p>
                      <p class="headline ${n.held?"held":""}">
                        ${n.headline.map(Dt)}
                      </p>
                      ${n.reasons.map(d=>h`<p class="why">${d}</p>`)}
                    </div>`:p}
              ${a?h`<div class="weeks">
                      <dl>${a.bars.map(It)}</dl>
                      ${a.note?h`<p class="note">${a.note}</p>`:p}
                    </div>`:p}
            </div>`:p}
      ${this.knee(t)}
    </ha-card>`}knee({pain:t,say:n}){let{phase:r}=this.painLog,o=r.at==="logging"?r.level:void 0,s=r.at==="logged"||r.at==="undoing"?r.level:void 0;return h`<div class="knee">
      <p class="question" id="question">${t.question}</p>
      <div
        class="levels"
        role="group"
        aria-labelledby="question"
        aria-busy=${this.painLog.busy?"true":"false"}
      >
        ${fe.map(a=>h`<button
              type="button"
              class="level ${a===o?"sent":a===s?"logged":""}"
              style="--level: ${a}"
              aria-label=${n("card_pain_log",{level:a})}
              aria-disabled=${this.painLog.busy?"true":"false"}
              @click=${()=>this.tap(a)}
            >
              <span>${a}</span>
            </button>`)}
      </div>
      <div class="answer">${this.answer(n)}</div>
    </div>`}answer(t){let{phase:n}=this.painLog,r=n.at==="logged"||n.at==="undoing"?t("card_logged",{level:n.level}):n.at==="undone"?t("card_undone",{level:n.level}):"",o=n.at==="failed"?n.message:"",s=n.at==="undoing",a=h`<div class="ends">
      <span>${t("card_pain_none")}</span><span>${t("card_pain_worst")}</span>
    </div>`;return h`
      ${r||o?p:a}
      <div class="said">
        ${o?Xe:r?Qe:p}
        <p role="alert">${o}</p>
        <p role="status">${r}</p>
      </div>
      ${s||this.painLog.undoable!==void 0?h`<button
              type="button"
              class="undo"
              aria-busy=${s?"true":"false"}
              @click=${()=>this.painLog.undo()}
            >
              ${t("card_undo")}
            </button>`:p}
    `}};R.styles=tt,R.getConfigForm=()=>Je,R.getStubConfig=Ge;function dt(i){return i.kind==="today"?i.entryId:void 0}function Dt(i){return typeof i=="string"?h`${i}`:h`<strong
        ><bdi>${i.number}<span class="unit">&nbsp;${i.unit}</span></bdi></strong
      >`}function It({label:i,share:e,text:t},n){let r=e===void 0?"open":"";return h`<div class="row ${n===0?"this":"last"}">
    <dt>${i}</dt>
    <div class="track ${r}" aria-hidden="true">
      ${e===void 0?p:h`<div class="bar" style="inline-size: ${Math.round(e*100)}%"></div>`}
    </div>
    <dd class=${r}><bdi>${t}</bdi></dd>
  </div>`}function Ut(i){i.ctrlKey||i.metaKey||i.shiftKey||(i.preventDefault(),history.pushState(null,"",i.currentTarget.href),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}})))}var w=i=>h`<span class="bone" style="padding-inline-end: ${i}%"></span>&nbsp;`,jt=h`<ha-card>
  <div class="waiting" aria-busy="true">
    <div class="light unknown">
      <div class="shape bone"></div>
      <div class="says">
        <h2>${w(30)}</h2>
        <p>${w(90)}</p>
        <p class="more">${w(50)}</p>
      </div>
    </div>
    <div class="day">
      <div class="far">
        <p class="label">${w(12)}</p>
        <p class="headline">${w(30)}<strong>&nbsp;</strong></p>
        <p class="why">
          ${w(90)}<span class="more"><br />${w(12)}</span>
        </p>
      </div>
      <div class="weeks">
        <dl>
          ${[0,1].map(()=>h`<dt class="bone"></dt>
                <div class="track"></div>
                <dd class="bone"></dd>`)}
        </dl>
      </div>
    </div>
    <div class="knee">
      <p class="question">${w(60)}</p>
      <div class="levels">${fe.map(()=>h`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
  </div>
</ha-card>`;ge(window,Y,R);ye(window,{type:Y,name:"Knee Recovery: today",description:"How far you may run today and why, and one tap to log how your knee feels.",preview:!0,getEntitySuggestion:Ze});
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
