var Pt=globalThis,At=Pt.ShadowRoot&&(Pt.ShadyCSS===void 0||Pt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,pn=Symbol(),er=new WeakMap,at=class{constructor(e,n,r){if(this._$cssResult$=!0,r!==pn)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=n}get styleSheet(){let e=this.o,n=this.t;if(At&&e===void 0){let r=n!==void 0&&n.length===1;r&&(e=er.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&er.set(n,e))}return e}toString(){return this.cssText}},tr=t=>new at(typeof t=="string"?t:t+"",void 0,pn),T=(t,...e)=>{let n=t.length===1?t[0]:e.reduce((r,o,i)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+t[i+1],t[0]);return new at(n,t,pn)},nr=(t,e)=>{if(At)t.adoptedStyleSheets=e.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of e){let r=document.createElement("style"),o=Pt.litNonce;o!==void 0&&r.setAttribute("nonce",o),r.textContent=n.cssText,t.appendChild(r)}},fn=At?t=>t:t=>t instanceof CSSStyleSheet?(e=>{let n="";for(let r of e.cssRules)n+=r.cssText;return tr(n)})(t):t;var{is:xs,defineProperty:vs,getOwnPropertyDescriptor:ws,getOwnPropertyNames:$s,getOwnPropertySymbols:Ss,getPrototypeOf:Rs}=Object,Ot=globalThis,rr=Ot.trustedTypes,Ts=rr?rr.emptyScript:"",Ps=Ot.reactiveElementPolyfillSupport,dt=(t,e)=>t,mn={toAttribute(t,e){switch(e){case Boolean:t=t?Ts:null;break;case Object:case Array:t=t==null?t:JSON.stringify(t)}return t},fromAttribute(t,e){let n=t;switch(e){case Boolean:n=t!==null;break;case Number:n=t===null?null:Number(t);break;case Object:case Array:try{n=JSON.parse(t)}catch{n=null}}return n}},ir=(t,e)=>!xs(t,e),or={attribute:!0,type:String,converter:mn,reflect:!1,useDefault:!1,hasChanged:ir};Symbol.metadata??=Symbol("metadata"),Ot.litPropertyMetadata??=new WeakMap;var oe=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,n=or){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(e,n),!n.noAccessor){let r=Symbol(),o=this.getPropertyDescriptor(e,r,n);o!==void 0&&vs(this.prototype,e,o)}}static getPropertyDescriptor(e,n,r){let{get:o,set:i}=ws(this.prototype,e)??{get(){return this[n]},set(s){this[n]=s}};return{get:o,set(s){let a=o?.call(this);i?.call(this,s),this.requestUpdate(e,a,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??or}static _$Ei(){if(this.hasOwnProperty(dt("elementProperties")))return;let e=Rs(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(dt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(dt("properties"))){let n=this.properties,r=[...$s(n),...Ss(n)];for(let o of r)this.createProperty(o,n[o])}let e=this[Symbol.metadata];if(e!==null){let n=litPropertyMetadata.get(e);if(n!==void 0)for(let[r,o]of n)this.elementProperties.set(r,o)}this._$Eh=new Map;for(let[n,r]of this.elementProperties){let o=this._$Eu(n,r);o!==void 0&&this._$Eh.set(o,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let n=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let o of r)n.unshift(fn(o))}else e!==void 0&&n.push(fn(e));return n}static _$Eu(e,n){let r=n.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,n=this.constructor.elementProperties;for(let r of n.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return nr(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,n,r){this._$AK(e,r)}_$ET(e,n){let r=this.constructor.elementProperties.get(e),o=this.constructor._$Eu(e,r);if(o!==void 0&&r.reflect===!0){let i=(r.converter?.toAttribute!==void 0?r.converter:mn).toAttribute(n,r.type);this._$Em=e,i==null?this.removeAttribute(o):this.setAttribute(o,i),this._$Em=null}}_$AK(e,n){let r=this.constructor,o=r._$Eh.get(e);if(o!==void 0&&this._$Em!==o){let i=r.getPropertyOptions(o),s=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:mn;this._$Em=o;let a=s.fromAttribute(n,i.type);this[o]=a??this._$Ej?.get(o)??a,this._$Em=null}}requestUpdate(e,n,r,o=!1,i){if(e!==void 0){let s=this.constructor;if(o===!1&&(i=this[e]),r??=s.getPropertyOptions(e),!((r.hasChanged??ir)(i,n)||r.useDefault&&r.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(s._$Eu(e,r))))return;this.C(e,n,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,n,{useDefault:r,reflect:o,wrapped:i},s){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,s??n??this[e]),i!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(n=void 0),this._$AL.set(e,n)),o===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[o,i]of this._$Ep)this[o]=i;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[o,i]of r){let{wrapped:s}=i,a=this[o];s!==!0||this._$AL.has(o)||a===void 0||this.C(o,void 0,i,a)}}let e=!1,n=this._$AL;try{e=this.shouldUpdate(n),e?(this.willUpdate(n),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(n)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(n)}willUpdate(e){}_$AE(e){this._$EO?.forEach(n=>n.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(n=>this._$ET(n,this[n])),this._$EM()}updated(e){}firstUpdated(e){}};oe.elementStyles=[],oe.shadowRootOptions={mode:"open"},oe[dt("elementProperties")]=new Map,oe[dt("finalized")]=new Map,Ps?.({ReactiveElement:oe}),(Ot.reactiveElementVersions??=[]).push("2.1.2");var xn=globalThis,sr=t=>t,Et=xn.trustedTypes,ar=Et?Et.createPolicy("lit-html",{createHTML:t=>t}):void 0,fr="$lit$",ce=`lit$${Math.random().toFixed(9).slice(2)}$`,mr="?"+ce,As=`<${mr}>`,Re=document,ct=()=>Re.createComment(""),ut=t=>t===null||typeof t!="object"&&typeof t!="function",vn=Array.isArray,Os=t=>vn(t)||typeof t?.[Symbol.iterator]=="function",hn=`[ 	
\f\r]`,lt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,dr=/-->/g,lr=/>/g,$e=RegExp(`>|${hn}(?:([^\\s"'>=/]+)(${hn}*=${hn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),cr=/'/g,ur=/"/g,hr=/^(?:script|style|textarea|title)$/i,wn=t=>(e,...n)=>({_$litType$:t,strings:e,values:n}),c=wn(1),$=wn(2),Yd=wn(3),Te=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),pr=new WeakMap,Se=Re.createTreeWalker(Re,129);function gr(t,e){if(!vn(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return ar!==void 0?ar.createHTML(e):e}var Es=(t,e)=>{let n=t.length-1,r=[],o,i=e===2?"<svg>":e===3?"<math>":"",s=lt;for(let a=0;a<n;a++){let d=t[a],l,u,f=-1,h=0;for(;h<d.length&&(s.lastIndex=h,u=s.exec(d),u!==null);)h=s.lastIndex,s===lt?u[1]==="!--"?s=dr:u[1]!==void 0?s=lr:u[2]!==void 0?(hr.test(u[2])&&(o=RegExp("</"+u[2],"g")),s=$e):u[3]!==void 0&&(s=$e):s===$e?u[0]===">"?(s=o??lt,f=-1):u[1]===void 0?f=-2:(f=s.lastIndex-u[2].length,l=u[1],s=u[3]===void 0?$e:u[3]==='"'?ur:cr):s===ur||s===cr?s=$e:s===dr||s===lr?s=lt:(s=$e,o=void 0);let m=s===$e&&t[a+1].startsWith("/>")?" ":"";i+=s===lt?d+As:f>=0?(r.push(l),d.slice(0,f)+fr+d.slice(f)+ce+m):d+ce+(f===-2?a:m)}return[gr(t,i+(t[n]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},pt=class t{constructor({strings:e,_$litType$:n},r){let o;this.parts=[];let i=0,s=0,a=e.length-1,d=this.parts,[l,u]=Es(e,n);if(this.el=t.createElement(l,r),Se.currentNode=this.el.content,n===2||n===3){let f=this.el.content.firstChild;f.replaceWith(...f.childNodes)}for(;(o=Se.nextNode())!==null&&d.length<a;){if(o.nodeType===1){if(o.hasAttributes())for(let f of o.getAttributeNames())if(f.endsWith(fr)){let h=u[s++],m=o.getAttribute(f).split(ce),g=/([.?@])?(.*)/.exec(h);d.push({type:1,index:i,name:g[2],strings:m,ctor:g[1]==="."?yn:g[1]==="?"?bn:g[1]==="@"?_n:qe}),o.removeAttribute(f)}else f.startsWith(ce)&&(d.push({type:6,index:i}),o.removeAttribute(f));if(hr.test(o.tagName)){let f=o.textContent.split(ce),h=f.length-1;if(h>0){o.textContent=Et?Et.emptyScript:"";for(let m=0;m<h;m++)o.append(f[m],ct()),Se.nextNode(),d.push({type:2,index:++i});o.append(f[h],ct())}}}else if(o.nodeType===8)if(o.data===mr)d.push({type:2,index:i});else{let f=-1;for(;(f=o.data.indexOf(ce,f+1))!==-1;)d.push({type:7,index:i}),f+=ce.length-1}i++}}static createElement(e,n){let r=Re.createElement("template");return r.innerHTML=e,r}};function We(t,e,n=t,r){if(e===Te)return e;let o=r!==void 0?n._$Co?.[r]:n._$Cl,i=ut(e)?void 0:e._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),i===void 0?o=void 0:(o=new i(t),o._$AT(t,n,r)),r!==void 0?(n._$Co??=[])[r]=o:n._$Cl=o),o!==void 0&&(e=We(t,o._$AS(t,e.values),o,r)),e}var gn=class{constructor(e,n){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:n},parts:r}=this._$AD,o=(e?.creationScope??Re).importNode(n,!0);Se.currentNode=o;let i=Se.nextNode(),s=0,a=0,d=r[0];for(;d!==void 0;){if(s===d.index){let l;d.type===2?l=new ft(i,i.nextSibling,this,e):d.type===1?l=new d.ctor(i,d.name,d.strings,this,e):d.type===6&&(l=new kn(i,this,e)),this._$AV.push(l),d=r[++a]}s!==d?.index&&(i=Se.nextNode(),s++)}return Se.currentNode=Re,o}p(e){let n=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,n),n+=r.strings.length-2):r._$AI(e[n])),n++}},ft=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,n,r,o){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=n,this._$AM=r,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,n=this._$AM;return n!==void 0&&e?.nodeType===11&&(e=n.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,n=this){e=We(this,e,n),ut(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==Te&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Os(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&ut(this._$AH)?this._$AA.nextSibling.data=e:this.T(Re.createTextNode(e)),this._$AH=e}$(e){let{values:n,_$litType$:r}=e,o=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=pt.createElement(gr(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===o)this._$AH.p(n);else{let i=new gn(o,this),s=i.u(this.options);i.p(n),this.T(s),this._$AH=i}}_$AC(e){let n=pr.get(e.strings);return n===void 0&&pr.set(e.strings,n=new pt(e)),n}k(e){vn(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,o=0;for(let i of e)o===n.length?n.push(r=new t(this.O(ct()),this.O(ct()),this,this.options)):r=n[o],r._$AI(i),o++;o<n.length&&(this._$AR(r&&r._$AB.nextSibling,o),n.length=o)}_$AR(e=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);e!==this._$AB;){let r=sr(e).nextSibling;sr(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},qe=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,n,r,o,i){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=n,this._$AM=o,this.options=i,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=p}_$AI(e,n=this,r,o){let i=this.strings,s=!1;if(i===void 0)e=We(this,e,n,0),s=!ut(e)||e!==this._$AH&&e!==Te,s&&(this._$AH=e);else{let a=e,d,l;for(e=i[0],d=0;d<i.length-1;d++)l=We(this,a[r+d],n,d),l===Te&&(l=this._$AH[d]),s||=!ut(l)||l!==this._$AH[d],l===p?e=p:e!==p&&(e+=(l??"")+i[d+1]),this._$AH[d]=l}s&&!o&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},yn=class extends qe{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},bn=class extends qe{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},_n=class extends qe{constructor(e,n,r,o,i){super(e,n,r,o,i),this.type=5}_$AI(e,n=this){if((e=We(this,e,n,0)??p)===Te)return;let r=this._$AH,o=e===p&&r!==p||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,i=e!==p&&(r===p||o);o&&this.element.removeEventListener(this.name,this,r),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},kn=class{constructor(e,n,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=n,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){We(this,e)}};var Cs=xn.litHtmlPolyfillSupport;Cs?.(pt,ft),(xn.litHtmlVersions??=[]).push("3.3.3");var yr=(t,e,n)=>{let r=n?.renderBefore??e,o=r._$litPart$;if(o===void 0){let i=n?.renderBefore??null;r._$litPart$=o=new ft(e.insertBefore(ct(),i),i,void 0,n??{})}return o._$AI(t),o};var $n=globalThis,P=class extends oe{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=yr(n,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Te}};P._$litElement$=!0,P.finalized=!0,$n.litElementHydrateSupport?.({LitElement:P});var Ls=$n.litElementPolyfillSupport;Ls?.({LitElement:P});($n.litElementVersions??=[]).push("4.2.2");function _r(t){let e=new Map;return(n,r)=>{let o=JSON.stringify([n,r]),i=e.get(o)??t(n,r);return e.set(o,i),i}}var Sn=_r((t,e)=>new Intl.NumberFormat(t,e)),Ct=(t,e,n)=>Sn(e,{style:"unit",unit:"week",unitDisplay:n}).format(t),kr=_r((t,e)=>new Intl.DateTimeFormat(t,{...e,timeZone:"UTC"})),br={km:1e3,mi:1609.344,nmi:1852,m:1,yd:.9144,ft:.3048,in:.0254,cm:.01,mm:.001},Ms=new Set(["km","mi","nmi"]);function zs(t){switch(t.number_format){case"comma_decimal":return["en-US","en"];case"decimal_comma":return["de","es","it"];case"space_comma":return["fr","sv","cs"];case"quote_decimal":return["de-CH"];case"none":return"en-US";case"system":return;default:return t.language}}function x(t,e,n={maximumFractionDigits:1}){let r=e.number_format!=="none";return Sn(zs(e),{...n,useGrouping:r}).format(t)}function pe(t,e){return Sn(e.language,{style:"percent",maximumFractionDigits:1}).formatToParts(t/100).map(n=>n.value).join("")}function G(t,{language:e},n){let r=new Date(`${t}T00:00:00Z`);return Number.isNaN(r.getTime())?t:kr(e,n).format(r)}function fe(t,e){return G(t,e,{weekday:"long",day:"numeric",month:"short"})}function xr(t,e){return G(t,e,{day:"numeric",month:"short",year:"numeric"})}function vr(t,e,n,r=!1){let o=s=>new Date(`${s}T00:00:00Z`),i=r?{year:"numeric"}:{day:"numeric"};return kr(n.language,{...i,month:"short"}).formatRange(o(t),o(e))}var ue=class{constructor(e,n){this.unit=e;this.locale=n;br[e]===void 0&&(this.unit="km"),this.metres=br[e]??1e3,this.decimals=Ms.has(this.unit)?1:0}fromMetres(e){return this.write(e/this.metres)}allowance(e){let n=10**this.decimals;return this.write(Math.floor(e*n+1e-6)/n)}inUnit(e){return e/this.metres}toMetres(e){return e*this.metres}plain(e){return`${x(e,this.locale)} ${this.unit}`}atMost(e){let{number:n,unit:r}=this.allowance(e/this.metres);return`${n} ${r}`}text(e){let{number:n,unit:r}=this.fromMetres(e);return`${n} ${r}`}write(e){let n=Number(e.toFixed(this.decimals)),r=n===0?0:this.decimals;return{number:x(n,this.locale,{minimumFractionDigits:r,maximumFractionDigits:r}),unit:this.unit}}};var k="knee_recovery";function mt(t=document){return t.querySelector("home-assistant")?.hass}function K(t,e,n){return t.localize!==e.localize||t.locale!==e.locale||t.entities!==e.entities||t.devices!==e.devices||t.config!==e.config||t.user!==e.user||n.some(r=>t.states[r]!==e.states[r])}var Ds=Object.fromEntries(["bank","blocks","count","day","distance","done","dose","jog","last_7_days","level","limit","longest","minutes","name","names","number","percent","reps","run_today","seconds","sets","target","time","unit","until","walk","week_before","weeks"].map(t=>[t,"–"]));function v(t){return(e,n)=>t(`component.${k}.common.${e}`,{...Ds,...n})}function F(t){return v(t)("card_today")!==""}var D=class{ensure(e,n){this.asked===e.language||F(e.localize)||(this.asked=e.language,e.loadBackendTranslation("common",k).then(n,()=>{this.asked=void 0}))}};async function me(t,e,n,r={}){let o=await A(t,e,n,r),{entry_id:i,counts_reason:s}=o??{};return{id:typeof i=="string"?i:void 0,uncounted:typeof s=="string"?s:void 0}}async function A(t,e,n,r={}){return(await Tn(t,k,n,{...r,...e===void 0?{}:{config_entry_id:e}},!0)).response}async function ie(t,e,n){await A(t,e,"undo",{entry_id:n})}async function $r(t,e,n,r){await Tn(t,"todo","update_item",{entity_id:e,item:n,status:r?"completed":"needs_action"},!1)}async function Rn(t,e,n){await Tn(t,"select","select_option",{entity_id:e,option:n},!1)}async function Tn(t,e,n,r,o){return t.callService(e,n,r,void 0,!1,o)}var wr=3;async function he(t,e){let n=v(t.localize),r=e??{};if(e===wr||r.error?.code===wr)return n("card_error_connection");let{translation_domain:o,translation_key:i}=r;if(o&&i)try{let s=await t.loadBackendTranslation("exceptions",o),a=`component.${o}.exceptions.${i}.message`,d=Is(r.translation_placeholders??{},t.locale),l=s(a,await Hs(t,d));if(l)return l}catch{}return n("card_error")}function Is(t,e){let n=r=>String(r).replace(/^(-?\d+)[.,](\d+)(?= |$)/,(o,i,s)=>x(+`${i}.${s}`,e,{minimumFractionDigits:s.length}));return Object.fromEntries(Object.entries(t).map(([r,o])=>[r,n(o)]))}async function Hs(t,e){let n=e.field;if(n===void 0)return e;let r=await t.loadBackendTranslation("services",k),o=Object.keys(t.services?.[k]??{}).map(i=>r(`component.${k}.services.${i}.fields.${n}.name`));return{...e,field:o.find(Boolean)??n}}function E(t){if(t===void 0||t.state.trim()==="")return;let e=Number(t.state);return Number.isFinite(e)?e:void 0}function C(t,e){let n=t?.attributes[e];return typeof n=="number"&&Number.isFinite(n)?n:void 0}function S(t,e){let n=t?.attributes[e];return typeof n=="string"&&n!==""?n:void 0}function I(t,e){let n=t?.attributes[e];return Array.isArray(n)?n:[]}var Sr=864e5;function W(t,e){return new Date(Date.parse(`${t}T00:00:00Z`)+e*Sr).toISOString().slice(0,10)}function je(t,e){return Math.round((Date.parse(e)-Date.parse(t))/Sr)}function Ns(t){return new Date(`${t}T00:00:00Z`).getUTCDay()}function ht(t,e){return W(t,-((Ns(t)-e+7)%7))}function Be(t){let e=new Intl.DateTimeFormat("en-CA",t===void 0?{}:{timeZone:t});return n=>e.format(n)}function Lt(t,e){if(e.kind!=="one")return 1;let n=t.states[e.runner.entities["sensor.distance_week"]??""],r=new Date(`${S(n,"last_reset")?.slice(0,10)}T00:00:00Z`).getUTCDay();return Number.isNaN(r)?1:r}function Q({text:t,link:e}){return c`<ha-card>
    <div class="notice">
      <p>${t}</p>
      ${e?c`<a class="link" href=${e.path} @click=${Us}>${e.text}</a>`:p}
    </div>
  </ha-card>`}function Us(t){t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),history.pushState(null,"",t.currentTarget.href),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}})))}var Fs="sensor.run_light";function R(t){return Tr(t).filter(([,e])=>Fs in e).map(([e,n])=>{let r=t.devices[e];return{deviceId:e,entities:n,entryId:gt(r),name:Mt(r)}}).sort((e,n)=>e.name.localeCompare(n.name)||e.deviceId.localeCompare(n.deviceId))}function L(t,e,n){let r=t.length===1,{device_id:o,entity:i}=n;if(o||i){let a=o||i&&e.entities[i]?.device_id,d=a?gt(e.devices[a]):void 0,l=t.find(f=>f.deviceId===a)??t.find(f=>d!==void 0&&f.entryId===d);return l?{kind:"one",runner:l,alone:r}:Rr(e,f=>a===void 0||f===d)??{kind:"gone"}}let[s]=t;return s===void 0?Rr(e,()=>!0)??{kind:"none"}:r?{kind:"one",runner:s,alone:r}:{kind:"several",names:t.map(({name:a})=>a)}}function Rr({devices:t},e){let n=Object.values(t).filter(r=>r!==void 0).filter(r=>!!r.disabled_by&&Ws(r)&&e(gt(r))).map(Mt).sort((r,o)=>r.localeCompare(o));return n.length===0?void 0:{kind:"disabled",names:n}}function Ws(t){let e=gt(t);return t.identifiers?.some(([n,r])=>n===k&&r===e)??!1}var qs="sensor.shoe_distance";function Pe(t,e){return Tr(t).filter(([n,r])=>{let o=gt(t.devices[n]);return qs in r&&o!==void 0&&o===e.entryId}).map(([n,r])=>({deviceId:n,name:Mt(t.devices[n]),given:Mt({...t.devices[n],name_by_user:null}),entities:r})).sort((n,r)=>n.name.localeCompare(r.name))}function Tr(t){let e=new Map;for(let n of Object.values(t.entities)){let r=js(n);if(r===void 0||!n.device_id)continue;let o=e.get(n.device_id)??{};o[r]=n.entity_id,e.set(n.device_id,o)}return[...e]}function js(t){if(!(t.platform!==k||!t.translation_key))return`${t.entity_id.split(".",1)[0]}.${t.translation_key}`}function gt(t){return t?.config_entry_id??t?.primary_config_entry??t?.config_entries?.[0]}function Mt(t){return t?.name_by_user||t?.name||""}var J=T`
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
`;var Ve="knee-recovery-card";function H(t){if(typeof t!="object"||t===null)throw new Error("The card needs a configuration.");for(let e of["device_id","entity"]){let n=t[e];if(n!=null&&typeof n!="string")throw new Error(`${e} must be one id, written as text.`)}return t}function N(t){let[e,n]=R(t);return e&&n?{device_id:e.deviceId}:{}}function se(t,e,n=Ve){if(t.entities[e]?.platform!==k)return null;let r=L(R(t),t,{entity:e});if(r.kind!=="one")return null;let o=`custom:${n}`;return{config:r.alone?{type:o}:{type:o,device_id:r.runner.deviceId}}}var Y={schema:[{name:"device_id",selector:{device:{filter:{integration:k}}}}],computeLabel:(t,e)=>v(e)("card_editor_runner"),computeHelper:(t,e)=>v(e)("card_editor_runner_help")};var Z=T`
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
  details[open] > summary::before {
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
  .how {
    flex: 1 1 150px;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .how[open] {
    flex-basis: 100%;
  }
  .how > summary {
    color: inherit;
  }
  .how > summary::before {
    color: var(--quiet);
  }
  .how .figure {
    max-inline-size: 220px;
    block-size: auto;
    margin-inline: 22px;
  }
  .how ol {
    margin: 4px 0;
    padding-inline-start: 40px;
  }
  .how .care {
    margin: 4px 22px;
    color: var(--quiet);
  }
  .how ol li {
    display: list-item;
    padding-block: 2px;
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

  /* Forms */
  .run form {
    display: grid;
    gap: 12px;
    padding-block-end: 12px;
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
    align-content: end;
  }
  .run label:last-child {
    grid-column: 1 / -1;
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
`;var Or=12,Er=["run","exercises","pain","score","red_flag"],Cr=["flare_up","pause"],Bs=3;function Lr(t,e){return W(ht(t,e),-7*(Or-1))}function Mr(t){return W(t,-366)}function zr(t,e,n,r){let o=new Map;for(let s of Pr(t)){let a=String(s.local_date);o.set(a,[...o.get(a)??[],s])}let i=Pr(e);return Array.from({length:7*Or},(s,a)=>{let d=W(n,a);return Vs(d,o.get(d)??[],i,r)})}function Pr(t){let{entries:e}=t??{};return Array.isArray(e)?e:[]}function Vs(t,e,n,r){let o=e.flatMap(a=>[a.level,a.pain_before,a.pain_peak]).filter(a=>typeof a=="number"),i=e.filter(({kind:a})=>a==="run").map(a=>a.distance_m).filter(a=>typeof a=="number"),s=t>r;return{date:t,runM:i.reduce((a,d)=>a+d,0),exercises:e.some(({kind:a})=>a==="exercises"),pain:o.length===0?void 0:Math.max(...o),scores:e.flatMap(({kind:a,measure:d,value:l})=>a==="score"&&typeof l=="number"?[[String(d),l]]:[]),symptoms:[...new Set(e.flatMap(({symptoms:a})=>Dr(a)))],signs:e.filter(({kind:a})=>a==="red_flag").map(Gs),flaredUp:!s&&Ar(n,"flare_up",t,Bs),paused:!s&&Ar(n,"pause",t,1/0),isToday:t===r,isAhead:s}}function Gs({cleared:t,flags:e}){return t===!0?"cleared":Dr(e).length>0?"flag":"no_flag"}function Dr(t){return Array.isArray(t)?t.map(String):[]}function Ar(t,e,n,r){let o=t.filter(i=>i.kind===e&&String(i.local_date)<=n).at(-1);return o?.on===!0&&je(String(o.local_date),n)<r}var Ir={opened:void 0,refused:"card_report_refused",unanswered:"card_report_unanswered"};async function Hr(t,e,n){try{let o=(await t.callWS({type:`${k}/report_link`,entry_id:e}))?.path;return typeof o!="string"?"unanswered":(n(o),"opened")}catch(r){return r?.code==="unauthorized"?"refused":"unanswered"}}function Nr(t){let e=document.createElement("a");e.href=t,e.target="_blank",e.rel="noopener",e.click()}var Ur=T`
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
    padding-block: 12px;
  }
  /* Room for three days from the first on, so that what is below moves once. */
  .told:has(div) {
    min-block-size: 104px;
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
`;function X(t,e,n){switch(e.kind){case"none":return Ae(t,n("card_no_runner"),n("card_add_runner"),`dashboard/add?domain=${k}`);case"gone":return{kind:"notice",text:n("card_runner_gone"),link:void 0};case"disabled":{let r=n("card_runner_disabled",{names:Fr(e.names,t.language)});return Ae(t,r,n("card_open_integration"),`integration/${k}`)}case"several":{let r=Fr(e.names,t.language);return{kind:"notice",text:n("card_which_runner",{names:r}),link:void 0}}}}function ee(t,e,n){let r=n("card_not_loaded",{name:e});return Ae(t,r,n("card_open_integration"),`integration/${k}`)}function Ae(t,e,n,r){let o=`/config/integrations/${r}`;return{kind:"notice",text:e,link:t.user?.is_admin?{text:n,path:o}:void 0}}function Fr(t,e){return new Intl.ListFormat(e,{type:"conjunction"}).format(t)}var Ks=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.worst_pain_7_days","sensor.rehab_streak","sensor.distance_week","event.activity"];function Wr(t){return t.kind!=="one"?[]:Ks.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function qr(t,e,n,r){if(!F(t.localize))return{kind:"waiting"};let o=v(t.localize);if(e.kind!=="one")return X(t,e,o);let{alone:i,runner:s}=e,a=t.states[String(s.entities["sensor.run_light"])];if(a===void 0||a.state==="unavailable")return ee(t,s.name,o);if(n===void 0)return{kind:"waiting"};let{length:d}=t.config.unit_system,l=new ue(d,t.locale),u=h=>Js(h,o,l,t),f=n.findIndex(({date:h})=>h===r);return{kind:"calendar",title:i?o("card_calendar"):`${o("card_calendar")} · ${s.name}`,weekdays:n.slice(0,7).map(({date:h})=>G(h,t.locale,{weekday:"narrow"})),cells:n.map((h,m)=>Qs(h,m,u(h),t)),told:f<0?[]:[f,f-1,f-2].flatMap(h=>n[h]??[]).map(u),say:o}}function Qs(t,e,{facts:n,title:r},o){let i=t.date.endsWith("-01")||e===0;return{day:t,number:G(t.date,o.locale,{day:"numeric"}),label:`${r}: ${n.join(", ")}`,month:i?G(t.date,o.locale,{month:"short"}):""}}function Js(t,e,n,r){let{locale:o}=r,i=a=>x(a,o),s=[t.flaredUp?e("card_day_flare_up"):"",t.paused?e("card_day_pause"):"",t.runM>0?e("card_day_run",{distance:n.text(t.runM)}):"",t.exercises?e("card_day_exercises"):"",t.pain===void 0?"":e("card_day_pain",{level:i(t.pain)}),...t.symptoms.map(a=>e(`card_symptom_${a}`)),...t.scores.map(([a,d])=>e("card_day_score",{name:Ys(a,e),level:i(d)})),...t.signs.map(a=>e(`card_day_${a}`))].filter(Boolean);return{title:fe(t.date,o),facts:s.length>0?s:[e("card_day_nothing")]}}function Ys(t,e){return e(`card_measure_${t}`)||t.toUpperCase().replace("_","-")}var Oe=class extends P{constructor(){super(...arguments);this.config={};this.view={kind:"waiting"};this.report="opened";this.words=new D;this.request=0}setConfig(n){this.config=H(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:Wr(this.choice);r!==void 0&&!K(r,n,o)||(this.choice??=L(R(n),n,this.config),this.load(n,this.choice),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 15}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}async load(n,r){if(r.kind!=="one")return;let o=++this.request,i=Be(n.config.time_zone)(Date.now()),s=Lr(i,Lt(n,r)),a=d=>A(n,r.runner.entryId,"get_entries",d);try{let[d,l]=await Promise.all([a({start:s,kinds:Er}),a({start:Mr(s),kinds:Cr})]);if(o!==this.request)return;this.days=zr(d,l,s,i),this.requestUpdate()}catch{}}willUpdate(n){this.home!==void 0&&(this.choice??=L(R(this.home),this.home,this.config),this.view=qr(this.home,this.choice,this.days,this.chosen))}render(){switch(this.view.kind){case"waiting":return Zs;case"notice":return Q(this.view);case"calendar":return this.calendar(this.view)}}calendar({cells:n,say:r,title:o,told:i,weekdays:s}){let a=Ir[this.report];return c`<ha-card>
      <div class="calendar">
        <h2>${o}</h2>
        <div class="grid" role="group" aria-label=${o}>
          ${s.map(d=>c`<span class="weekday" aria-hidden="true">${d}</span>`)}
          ${n.map(d=>this.cell(d))}
        </div>
        <p class="key" aria-hidden="true">
          <span><i class="ran"></i>${r("card_key_run")}</span>
          <span><i class="did"></i>${r("card_day_exercises")}</span>
          <span><b class="hurt">2</b>${r("card_key_pain")}</span>
          ${n.some(({day:d})=>d.signs.includes("flag"))?c`<span><b class="flag">!</b>${r("card_key_flag")}</span>`:p}
          ${n.some(({day:d})=>d.flaredUp||d.paused)?c`<span><i class="frozen"></i>${r("card_key_frozen")}</span>`:p}
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
          <span role="status">${a===void 0?p:r(a)}</span>
        </p>
      </div>
    </ha-card>`}async openReport(){let n=this.choice?.kind==="one"?this.choice.runner:void 0;this.home===void 0||n?.entryId===void 0||(this.report=await Hr(this.home,n.entryId,Nr),this.requestUpdate())}cell({day:n,label:r,month:o,number:i}){let s=n.date===this.chosen,a=()=>{this.chosen=s?void 0:n.date,this.requestUpdate()};return c`<button
      type="button"
      class="day-cell ${n.isToday?"today":""} ${n.isAhead?"ahead":""} ${n.flaredUp||n.paused?"frozen":""}"
      style=${n.pain?`--pain: ${n.pain}`:p}
      aria-pressed=${s?"true":"false"}
      @click=${a}
    >
      <span class="heard">${r}</span>
      <span class="number" aria-hidden="true">${i}${o?c` ${o}`:p}</span>
      ${n.exercises?c`<i class="did"></i>`:p}
      ${n.pain===void 0?p:c`<span class="hurt" aria-hidden="true">${n.pain}</span>`}
      ${n.signs.includes("flag")?c`<b class="flag" aria-hidden="true">!</b>`:p}
      ${n.runM>0?c`<i class="ran"></i>`:p}
    </button>`}};Oe.styles=[J,Z,Ur],Oe.getConfigForm=()=>Y,Oe.getStubConfig=N;var Zs=c`<ha-card>
  <div class="waiting calendar" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="grid"></div>
    <div class="told"></div>
  </div>
</ha-card>`;var Ge="knee-recovery-calendar-card";var zt="knee-recovery-dashboard-editor",Ke=class extends P{constructor(){super(...arguments);this.config={}}setConfig(n){this.config=n,this.requestUpdate()}render(){if(this.hass===void 0)return c``;let n=v(this.hass.localize),{device_id:r=""}=this.config;return c`<label>
      <span>${n("card_editor_runner")}</span>
      <select @change=${o=>this.choose(o.target.value)}>
        <option value="" .selected=${r===""}>${n("card_editor_everyone")}</option>
        ${R(this.hass).map(({deviceId:o,name:i})=>c`<option value=${o} .selected=${o===r}>${i}</option>`)}
      </select>
      <p>${n("card_editor_runner_help")}</p>
    </label>`}choose(n){let{device_id:r,...o}=this.config,s={config:n===""?o:{...o,device_id:n}};this.dispatchEvent(new CustomEvent("config-changed",{detail:s,bubbles:!0,composed:!0}))}};Ke.properties={hass:{attribute:!1}},Ke.styles=T`
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
  `;var Je=[6,12,26,52,"all"],Pn=5e3,jr=48,Qe=4;function It({today:t,weekStart:e,weeks:n}){return W(ht(t,e),-7*(n-1+Qe))}function Vr(t,e,n){let{limitPercent:r,today:o,weekStart:i,weeks:s}=n,a=It(n),d=s+Qe,l=g=>Math.floor(je(a,g)/7),u=Array.from({length:d},()=>[]);for(let g of t)u[l(g.date)]?.push(g);let f=Array.from({length:d},()=>[]);for(let{date:g,value:_}of e)f[l(g)]?.push(_);let h=u.map(g=>g.reduce((_,{distanceM:b})=>_+b,0)),m=ea(t,o,i);return u.slice(Qe).map((g,_)=>{let b=_+Qe,O=W(a,7*b),ae=h[b],de=h[b-1],B=b===d-1,V=[...f[b],...g.flatMap(z=>z.pain??[])];return{from:O,to:W(O,6),runM:ae,runs:g.length,byShoe:Xs(g),longestM:g.length===0?void 0:Math.max(...g.map(z=>z.distanceM)),ceilingM:r===void 0||de<Pn?void 0:Math.floor(de*(100+r)/100),pain:V.length===0?void 0:Math.max(...V),isNow:B,expectedM:B&&m>0?ae+m:void 0}})}function Xs(t){let e=new Map;for(let{distanceM:n,shoe:r=""}of t)e.set(r,(e.get(r)??0)+n);return[...e]}function ea(t,e,n){let r=ht(e,n),o=W(r,-7*Qe),i=je(r,e),s=t.filter(({date:a})=>a>=o&&a<r&&je(o,a)%7>i);return Math.round(s.reduce((a,{distanceM:d})=>a+d,0)/Qe)}function Gr(t,e){let n=Dt(e),r=m=>m.filter(({date:g})=>Dt(g)<=n),[o,i]=[r(t.distance),r(t.pain)],s=Math.min(...[...o,...i].map(({date:m})=>Dt(m)));if(!Number.isFinite(s))return[];let a=n-s<jr?1:n-s<3*jr?3:12,d=s-s%a,l=Math.floor((n-d)/a)+1,u=({date:m})=>Math.floor((Dt(m)-d)/a),f=new Array(l).fill(0);for(let m of o)f[u(m)]=f[u(m)]+m.value;let h=new Array(l).fill(void 0);for(let m of i)h[u(m)]=Math.max(h[u(m)]??0,m.value);return f.map((m,g)=>{let _=d+g*a,b=Math.max(0,Math.round(m));return{from:Br(_),to:W(Br(_+a),-1),runM:b,runs:void 0,byShoe:b>0?[["",b]]:[],longestM:void 0,ceilingM:void 0,pain:h[g],isNow:g===l-1,expectedM:void 0}})}function Dt(t){return Number(t.slice(0,4))*12+Number(t.slice(5,7))-1}function Br(t){let[e,n]=[Math.floor(t/12),t%12+1];return`${String(e).padStart(4,"0")}-${String(n).padStart(2,"0")}-01`}var Ee="knee-recovery-load-card",An=12;function Kr(t){let e=H(t),{range:n}=e;if(n==null||n==="")return ta(e);let r=Je.find(o=>String(o)===String(n));if(r===void 0)throw new Error(`range must be one of ${Je.join(", ")}.`);return{...e,range:r}}function ta({range:t,...e}){return e}var na=["distance_7_days","distance_week","mileage_ramp","longest_run_30_days"];function Qr(t,e){let n=t.entities[e]?.translation_key;return n&&na.includes(n)?se(t,e,Ee):null}var Jr=(t=mt())=>({schema:[...Y.schema,{name:"range",selector:{select:{mode:"dropdown",options:Je.map(e=>({value:String(e),label:ra(e,t)}))}}}],computeLabel:(e,n)=>v(n)(e.name==="range"?"card_editor_range":"card_editor_runner"),computeHelper:(e,n)=>v(n)(e.name==="range"?"card_editor_range_help":"card_editor_runner_help")});function ra(t,e){return t!=="all"?Ct(t,e?.language,"long"):e&&v(e.localize)("card_load_all")||"All"}var Ce="knee-recovery-session-card";function Yr(t){let e=H(t),{optional:n}=e;if(n!=null&&typeof n!="boolean")throw new Error("optional must be true or false.");return e}var oa=["exercises","exercises_due","exercises_done","rehab_sessions_week"];function Zr(t,e){let n=t.entities[e]?.translation_key;return n&&oa.includes(n)?se(t,e,Ce):null}var Xr={schema:[...Y.schema,{name:"optional",selector:{boolean:{}}}],computeLabel:(t,e)=>v(e)(t.name==="optional"?"card_train_all":"card_editor_runner"),computeHelper:(t,e)=>v(e)(t.name==="optional"?"card_editor_train_all_help":"card_editor_runner_help")};var Ye="knee-recovery-shoes-card";function eo(t,e){return R(t).flatMap(r=>Pe(t,r)).some(({entities:r})=>Object.values(r).includes(e))?se(t,e,Ye):null}var On=({runner:t},...e)=>e.flatMap(n=>{let r=t?.entities[n];return r===void 0?[]:[{type:"tile",entity:r,name:{type:"entity"},visibility:[{condition:"state",entity:r,state_not:["unknown","unavailable"]}]}]}),Ze=(t,{whose:e})=>({type:`custom:${t}`,...e,grid_options:{columns:"full"}}),no=t=>({...t,grid_options:{columns:12}}),ge=(...t)=>t.length===0?[]:[{type:"grid",cards:t}],to=(...t)=>ge(...t).map(e=>({...e,column_span:2})),ia=[{condition:"screen",media_query:"(min-width: 870px)"}],sa=t=>[...ge(Ze(Ve,t)),...ge(...On(t,"sensor.last_run","sensor.knee_pain","switch.flare_up","switch.pause"),...t.runner?[{...Ze(Ee,t),visibility:ia}]:[])],aa=t=>[...to(Ze(Ee,t)),...to(...On(t,"sensor.distance_allowed","sensor.distance_7_days","sensor.mileage_ramp","sensor.longest_run_30_days","sensor.single_run_jump","sensor.last_run").map(no))],da=t=>[{condition:"state",entity:t,state_not:["0","unavailable","unknown"]}],la=t=>e=>{let n=e.runner?.entities["todo.exercises"];return[...t(Ce)?ge(Ze(Ce,e)):[],...ge(...n===void 0?[]:[{type:"todo-list",entity:n,visibility:da(n)}],...On(e,"sensor.rehab_streak","sensor.rehab_sessions_week","sensor.rehab_adherence","sensor.ladder_level").map(no))]},ca=t=>ge(Ze(Ye,t)),ua=t=>{let e=t.runner?.entities["calendar.plan"];return[...ge(Ze(Ge,t)),...ge(...e===void 0?[]:[{type:"calendar",entities:[e],initial_view:"listWeek",visibility:[{condition:"state",entity:e,state_not:"unavailable"}]}])]},pa=t=>t.reduce((e,{column_span:n=1})=>e+n,0);function ro(t,e,n,r){let{device_id:o}=H(t),i=R(e),s=i.filter(({deviceId:l})=>!o||l===o),a=s.length===0?[{runner:void 0,whose:o?{device_id:o}:{}}]:s.map(l=>({runner:l,whose:i.length===1?{}:{device_id:l.deviceId}})),d=(l,u,f,h)=>{let m=a.map(h),g=m.map(b=>Math.min(2,pa(b))),_=Math.min(4,g.reduce((b,O)=>b+O,0));return{type:"sections",title:u,path:l,icon:f,max_columns:_,sections:m.flat()}};return[d("today",n("card_today"),"mdi:run",sa),d("load",n("card_view_load"),"mdi:chart-bar",aa),d("exercises",n("card_exercises"),"mdi:dumbbell",la(r)),d("shoes",n("card_shoes"),"mdi:shoe-sneaker",ca),d("history",n("card_view_history"),"mdi:calendar-month",ua)].filter(({sections:l})=>l.length>0)}var oo="ll-strategy-dashboard-knee-recovery",Xe=class extends HTMLElement{static async generate(e,n){let r=await n.loadBackendTranslation("common",k),o=i=>customElements.get(i)!==void 0;return{views:ro(e,n,v(r),o)}}};Xe.getCreateSuggestions=()=>({title:"Knee recovery",icon:"mdi:run"}),Xe.getConfigElement=()=>document.createElement(zt);var fa={green:$`<circle class="body" cx="24" cy="24" r="21" />
    <path class="sign" d="M14 25l7 7 13-15" />`,amber:$`<path class="body" d="M24 5.5l20 36H4z" />
    <path class="sign" d="M24 19v10M24 35.4v.2" />`,red:$`<path class="body" d="M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z" />
    <path class="sign" d="M18.5 16v16M29.5 16v16" />`,incomplete:$`<path class="ring" d="M34.5 42.2a21 21 0 1 1 7.7-7.7" />
    <path class="sign" d="M18.5 18.5a5.5 5.5 0 1 1 8 5c-1.9 1-2.5 2-2.5 4M24 33.4v.2" />`,unknown:$`<circle class="ring dotted" cx="24" cy="24" r="21" />
    <path class="sign" d="M15 24v.2M24 24v.2M33 24v.2" />`},te=c`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M10 26l9 9 19-22" />
</svg>`,U=c`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 8v20M24 39v.2" />
</svg>`;function io(t){return c`<svg class="shape" viewBox="0 0 48 48" aria-hidden="true">${fa[t]}</svg>`}var ne=class{constructor(e){this.ports=e;this.phase={at:"idle"}}get busy(){return this.phase.at==="sending"||this.phase.at==="undoing"}get undoable(){let{phase:e}=this;return(e.at==="sent"||e.at==="failed")&&e.sent?.takeBack!==void 0}get said(){let{phase:e}=this;switch(e.at){case"sent":case"undoing":return e.sent.note===""?e.tap.said:`${e.tap.said} ${e.sent.note}`;case"undone":return e.tap.undone;default:return""}}get failed(){return this.phase.at==="failed"?this.phase.message:""}async tap(e){if(!this.busy){this.enter({at:"sending",tap:e});try{let n=await e.send();this.enter({at:"sent",tap:e,sent:n},3e4)}catch(n){await this.fail(e,n,void 0)}}}async undo(){let{phase:e}=this;if(e.at!=="sent"&&e.at!=="failed")return;let{sent:n,tap:r}=e;if(n?.takeBack!==void 0){this.enter({at:"undoing",tap:r,sent:n});try{await n.takeBack(),this.enter({at:"undone",tap:r},3e4)}catch(o){await this.fail(r,o,n)}}}async fail(e,n,r){let o=await this.ports.explain(n);this.enter({at:"failed",tap:e,message:o,sent:r})}enter(e,n){clearTimeout(this.timer),this.phase=e,n!==void 0&&(this.timer=setTimeout(()=>this.enter({at:"idle"}),n)),this.ports.changed()}};var Ht=t=>`${Math.round(t*1e3)/10}%`;function so(t,e,n){return c`<div class="spans" role="group" aria-label=${t.say("card_load_range")}>
    ${t.spans.map(({span:r,text:o})=>c`<button
          type="button"
          class="span"
          aria-pressed=${r===e?"true":"false"}
          @click=${()=>n.choose(r)}
        >
          ${o}
        </button>`)}
  </div>`}function ao(t,e,n){let{lines:r,painPath:o,say:i,slots:s}=t,a=s.some(({from:d})=>d===e)?e:s.at(-1)?.from;return c`<div class="chart ${s.length>30?"dense":""}">
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
          ${$`<path d=${o} />`}
        </svg>
        <div
          class="slots"
          role="group"
          aria-label=${i("card_load_chart")}
          @keydown=${d=>ha(d)}
        >
          ${s.map(d=>ma(d,d.from===e,d.from===a,n))}
        </div>
      </div>
      <div class="dates" aria-hidden="true">
        ${s.map(({date:d})=>c`<span>${d?c`<i>${d}</i>`:p}</span>`)}
      </div>
    </div>
    ${ga(t)}`}function ma(t,e,n,{open:r}){let{ceiling:o,expected:i,from:s,isNow:a,label:d,longest:l,pain:u,pieces:f}=t;return c`<button
    type="button"
    class="slot ${a?"now":""}"
    aria-label=${d}
    aria-pressed=${e?"true":"false"}
    tabindex=${n?0:-1}
    @click=${()=>r(s)}
  >
    <span class="knee-lane">
      ${u===void 0?p:c`<i class="dot" style="--at: ${u}"></i>`}
    </span>
    <span class="bar-lane">
      ${i===void 0?p:c`<i class="expected" style="block-size: ${Ht(i)}"></i>`}
      <span class="pile"
        >${f.map(({colour:h,height:m})=>c`<i class=${h} style="block-size: ${Ht(m)}"></i>`)}</span
      >
      ${o===void 0?p:c`<i class="ceiling" style="inset-block-end: ${Ht(o)}"></i>`}
      ${l===void 0?p:c`<i class="longest" style="inset-block-end: ${Ht(l)}"></i>`}
    </span>
  </button>`}function ha(t){let e=[...t.currentTarget.querySelectorAll(".slot")],n=e.indexOf(t.target),r=getComputedStyle(e[0]).direction==="rtl",i={ArrowLeft:r?1:-1,ArrowRight:r?-1:1,Home:-n,End:e.length-1-n}[t.key];i!==void 0&&(t.preventDefault(),e[n+i]?.focus())}function ga({key:t,say:e}){let{hasCeiling:n,hasExpected:r,hasLongest:o,hasPain:i,shoes:s}=t,a=(d,l)=>c`<span>${d}${l}</span>`;return c`<p class="key" aria-hidden="true">
    ${s.map(({colour:d,name:l})=>a(c`<i class="swatch ${d}"></i>`,l))}
    ${n?a(c`<i class="ceiling"></i>`,e("card_key_limit")):p}
    ${o?a(c`<i class="longest"></i>`,e("card_key_longest")):p}
    ${r?a(c`<i class="expected"></i>`,e("card_key_expected")):p}
    ${i?a(c`<i class="dot"></i>`,e("card_key_pain")):p}
  </p>`}var lo={km:1e3,mi:1609.344};function yt(t){return t==="mi"?"mi":"km"}function En(t,e,n){let r=t.told.pain_peak;return{distance:x(t.distanceM/lo[e],n,{maximumFractionDigits:2}),duration:t.durationS===void 0?"":Ut(t.durationS),pain:typeof r=="number"?x(r,n):"",shoe:t.shoe??""}}function co(t,e,n){let r={};return e.distance!==t.distance&&(r.distance=Nt(e.distance),r.unit=n),e.duration!==t.duration&&(r.duration=e.duration.trim()),e.pain!==t.pain&&(r.pain_peak=Nt(e.pain)),e.shoe!==t.shoe&&(r.shoe=e.shoe),Object.keys(r).length===0?void 0:r}function Nt(t){let e=t.trim().replace(",","."),n=Number(e);return e===""||Number.isNaN(n)?t.trim():n}function Ut(t){let e=Math.round(t),[n,r]=[Math.floor(e/3600),Math.floor(e%3600/60)],o=s=>String(s).padStart(2,"0"),i=o(e%60);return n>0?`${n}:${o(r)}:${i}`:`${r}:${i}`}function uo(t,e){if(!(!t.durationS||t.distanceM<=0))return Ut(t.durationS*lo[e]/t.distanceM)}function Ft(t){let{entries:e}=t??{};return Array.isArray(e)?e.flatMap(ya):[]}function ya(t){let{at:e,distance_m:n,entry_id:r,kind:o,local_date:i,sources:s}=t;if(o!=="run"||typeof n!="number")return[];let a=[t.pain_before,t.pain_peak].filter(d=>typeof d=="number");return[{id:String(r),date:String(i),at:String(e),distanceM:n,durationS:ba(t.duration_s),shoe:po(t.shoe),pain:a.length===0?void 0:Math.max(...a),verdict:po(t.verdict),merged:t.merged===!0,sources:Array.isArray(s)?s.map(String):[],told:t}]}function ba(t){return typeof t=="number"?t:void 0}function po(t){return typeof t=="string"&&t!==""?t:void 0}var Wt={distance:[],pain:[]},_a="2000-01-01T00:00:00Z";function fo(t,e){return{type:"recorder/statistics_during_period",start_time:e===void 0?_a:`${e}T00:00:00+14:00`,period:e===void 0?"month":"day",statistic_ids:[Cn(t,"distance"),Cn(t,"pain")],types:["change","max"],units:{distance:"m"}}}function mo(t,e,n){let r=(o,i)=>{let s=(t??{})[Cn(e,o)];return Array.isArray(s)?s.flatMap(a=>{let{start:d,[i]:l}=a;return typeof d!="number"||typeof l!="number"?[]:[{date:n(d),value:l}]}):[]};return{distance:r("distance","change"),pain:r("pain","max")}}function Cn(t,e){return`${k}:${t.toLowerCase()}_${e}`}var ka=9e3,qt=class{constructor(e){this.ports=e;this.request=0}async ask(e){let n=++this.request;try{let[r,o]=await Promise.all([e==="all"?void 0:this.ports.entries(e),this.ports.curves(e).catch(()=>Wt)]);if(n!==this.request)return;this.heard={span:e,runs:Ft(r),curves:o},this.ports.changed()}catch{}}async refresh(e){clearTimeout(this.later),this.later=setTimeout(()=>{this.ask(e)},ka),await this.ask(e)}rest(){clearTimeout(this.later)}};var jt=20;function ho(t,e,n,r){let o=e&&[...e].reverse();return{...t,rows:o?.slice(0,n).map(i=>xa(i,r)),hasMore:(e?.length??0)>n}}function xa(t,{colours:e,distances:n,hass:r,say:o,unit:i}){let{locale:s}=r,a=uo(t,i),d=t.verdict??"";return{run:t,title:`${fe(t.date,s)} · ${n.text(t.distanceM)}`,facts:[t.durationS===void 0?"":Ut(t.durationS),a===void 0?"":`${a} /${i}`,t.shoe??o("card_run_no_shoe")].filter(Boolean),colour:e.of(t.shoe),verdict:d===""?"":o(`card_light_${d}`),light:d,pain:t.pain===void 0?"":o("card_day_pain",{level:x(t.pain,s)}),sources:t.merged?[...new Set(t.sources)].join(", "):""}}function go(t,e,n,r,o){let{say:i}=t,{earlier:s,facts:a,hasMore:d,later:l,rows:u,title:f}=e,h=(m,g,_)=>c`<button
      type="button"
      class="beside ${_}"
      aria-label=${i(g)}
      ?disabled=${m===void 0}
      @click=${()=>m&&o.open(m)}
    ></button>`;return c`<section class="part opened" aria-busy=${u?"false":"true"}>
    <div class="head">
      ${h(s,"card_load_earlier","back")}
      <div>
        <h3 tabindex="-1">${f}</h3>
        <p class="label">
          ${a.map((m,g)=>c`${g>0?" · ":""}<span>${m}</span>`)}
        </p>
      </div>
      ${h(l,"card_load_later","on")}
    </div>
    ${u?.length===0?c`<p class="label">${i("card_load_none")}</p>`:p}
    <ul class="runs">
      ${u?.map(m=>n?.id===m.run.id?wa(t,m,n,r,o):va(m,i,o))}
    </ul>
    ${d?c`<button type="button" class="act" @click=${o.more}>
            ${i("card_load_more")}
          </button>`:p}
  </section>`}function va(t,e,n){let{colour:r,facts:o,light:i,pain:s,title:a,verdict:d}=t;return c`<li>
    <p>
      <span class="name">${a}</span>
      <span class="dose"
        ><i class="swatch ${r}" aria-hidden="true"></i>${o.join(" · ")}</span
      >
      ${d||s?c`<span class="dose"
              ><i class="verdict ${i}" aria-hidden="true"></i>${[d,s].filter(Boolean).join(" · ")}</span
            >`:p}
    </p>
    <button
      type="button"
      class="act"
      data-run=${t.run.id}
      aria-label=${e("card_run_change_label",{name:a})}
      @click=${()=>n.edit(t)}
    >
      ${e("card_run_change")}
    </button>
  </li>`}function wa(t,e,{draft:n,isSure:r},o,i){let{pairs:s,say:a,unit:d}=t,l=h=>m=>i.type(h,m.currentTarget.value),u=(h,m,g)=>c`<label>
      <span>${m}</span>
      <input
        name=${h}
        inputmode=${g}
        autocomplete="off"
        .value=${n[h]}
        @input=${l(h)}
      />
    </label>`,f=h=>{h.preventDefault(),i.save(e)};return c`<li class="editing">
    <form aria-label=${e.title} aria-busy=${o?"true":"false"} @submit=${f}>
      <p class="name">${e.title}</p>
      <div class="fields">
        ${u("distance",a("card_run_distance",{unit:d}),"decimal")}
        ${u("duration",a("card_run_duration"),"text")}
        ${u("pain",a("card_run_pain"),"decimal")}
        ${s.length===0?p:c`<label>
                <span>${a("card_run_shoe")}</span>
                <select name="shoe" @change=${l("shoe")}>
                  ${$a(e,t).map(({name:h,value:m})=>c`<option value=${m} .selected=${m===n.shoe}>
                        ${h}
                      </option>`)}
                </select>
              </label>`}
      </div>
      ${e.sources?c`<p class="label">${a("card_run_split_help",{names:e.sources})}</p>`:p}
      <div class="buttons">
        <button type="submit" class="act">${a("card_run_save")}</button>
        <button type="button" class="act" @click=${i.close}>${a("card_run_close")}</button>
        ${e.sources?c`<button type="button" class="act" @click=${()=>i.split(e)}>
                ${a("card_run_split")}
              </button>`:p}
        <button type="button" class="act ${r?"sure":""}" @click=${()=>i.remove(e)}>
          ${a(r?"card_run_remove_sure":"card_run_remove")}
        </button>
      </div>
    </form>
  </li>`}function $a({run:{shoe:t}},{pairs:e,say:n}){let r=e.map(({given:i,name:s})=>({value:i,name:s})),o=r.some(({value:i})=>i===t);return t===void 0?[{value:"",name:n("card_run_no_shoe")},...r]:o?r:[{value:t,name:t},...r]}var yo=T`
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
`;function bo(t,e,n){return{key:`edit/${e.id}`,said:t.say("card_run_saved"),undone:t.say("card_taken_back"),send:async()=>{let{id:r}=await me(t.hass(),t.entryId,"edit_entry",{entry_id:e.id,...n});return{takeBack:r===void 0?void 0:()=>ie(t.hass(),t.entryId,r),note:""}}}}function _o(t,e){return{key:`remove/${e.id}`,said:t.say("card_run_removed"),undone:t.say("card_run_restored"),send:async()=>{let n={entry_id:e.id};return await A(t.hass(),t.entryId,"undo",{...n,whole:!0}),{takeBack:async()=>{await A(t.hass(),t.entryId,"redo",n)},note:""}}}}function ko(t,e){return{key:`split/${e.id}`,said:t.say("card_run_is_apart"),undone:t.say("card_taken_back"),send:async()=>{let n=await A(t.hass(),t.entryId,"split_run",{entry_id:e.id}),{entry_ids:r}=n??{},o=Array.isArray(r)?r.slice(1).map(String):[];return{takeBack:o.length===0?void 0:async()=>{for(let i of o)await ie(t.hass(),t.entryId,i)},note:""}}}}var Bt=class{constructor(e){this.places=new Map;for(let[n,{given:r,name:o}]of e.entries())for(let i of[r,o])this.places.set(i,n)}of(e){if(this.places.size===0)return"shoe-0";let n=this.places.get(e??"");return n===void 0?"no-shoe":`shoe-${n%6}`}compare(e,n){let r=this.places.size;return(this.places.get(e)??r)-(this.places.get(n)??r)}};function vo(t){let e=n=>xo((n+.5)*100/t.length);return t.flatMap((n,r)=>n===void 0?[]:[`${t[r-1]===void 0?"M":"L"}${e(r)} ${xo(100-n*10)}`]).join("")}function xo(t){return Math.round(t*100)/100}var Sa=[1,2,2.5,5,10];function wo(t,e=3){if(!(t>0))return[1];let n=10**Math.floor(Math.log10(t/e)),r=Sa.find(i=>i*n*e>=t-1e-9)*n,o=Math.ceil(t/r-1e-9);return Array.from({length:o},(i,s)=>r*(s+1))}var Ra=["sensor.run_light","sensor.last_run","sensor.knee_pain","sensor.distance_7_days","sensor.distance_week","sensor.mileage_ramp","sensor.longest_run_30_days","sensor.worst_pain_7_days","event.activity"],Ta=26,Pa=4;function Ro(t){return t.kind!=="one"?[]:Ra.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function Vt(t,e,n,r){let o=e.kind==="one"?e.runner.entities["sensor.mileage_ramp"]:void 0;return{today:Be(t.config.time_zone)(r),weekStart:Lt(t,e),weeks:n==="all"?1:n,limitPercent:C(t.states[o??""],"limit_percent")}}function To(t,e,n,r,o){if(!F(t.localize))return{kind:"waiting"};let i=v(t.localize);if(e.kind!=="one")return X(t,e,i);let{runner:s}=e,a=t.states[String(s.entities["sensor.run_light"])];if(a===void 0||a.state==="unavailable")return ee(t,s.name,i);if(n===void 0)return{kind:"waiting"};if(Aa(t,s,n)){let d=`integration/${k}`;return Ae(t,i("card_load_empty"),i("card_open_integration"),d)}return Oa(t,e,n,r,o,i)}function Aa(t,{entities:e},{curves:n,runs:r}){return t.states[e["sensor.last_run"]??""]?.state==="unknown"&&r.length===0&&n.distance.length===0}function Oa(t,e,n,r,o,i){let{alone:s,runner:a}=e,{span:d}=n,l=Vt(t,e,d,o),u=d==="all"?Gr(n.curves,l.today):Vr(n.runs,n.curves.pain,l),{length:f}=t.config.unit_system,h=new ue(f,t.locale),m=Pe(t,a),g=new Bt(m),_=Ea(u,h),b={say:i,hass:t,distances:h},O=u.length<=Ta,[ae,de]=[Math.ceil(u.length/Pa),u.length],B=u.map((w,un)=>{let st=le=>le===void 0?void 0:Math.min(1,le/_.topM);return{from:w.from,to:w.to,label:`${$o(w,d,t)}: ${So(w,b).join(", ")}`,date:(de-1-un)%ae===0?La(w,d,t):"",pieces:[...w.byShoe].sort(([le],[we])=>g.compare(le,we)).map(([le,we])=>({height:we/_.topM,colour:d==="all"?"shoe-0":g.of(le)})),ceiling:st(w.ceilingM),longest:O?st(w.longestM):void 0,expected:st(w.expectedM),pain:w.pain===void 0?void 0:w.pain/10,isNow:w.isNow}}),V=u.findIndex(({from:w})=>w===r.from),z=u[V],cn=z===void 0?void 0:d==="all"?r.runs:n.runs.filter(({date:w})=>w>=z.from&&w<=z.to),Fe=d==="all"?void 0:u.at(-1);return{kind:"load",entryId:a.entryId,title:s?i("card_load"):`${i("card_load")} · ${a.name}`,week:Fe&&h.fromMetres(Fe.runM),notes:Fe?Ca(Fe,u.at(-2),l,b):[],spans:Je.map(w=>Ma(w,t,i)),span:d,slots:B,lines:_.lines,painPath:vo(u.map(({pain:w})=>w)),key:za(B,u,m,g,d),opened:z&&ho({title:$o(z,d,t),facts:So(z,b),earlier:u[V-1]?.from,later:u[V+1]?.from},cn,r.shown,{...b,colours:g,unit:yt(f)}),pairs:m,unit:yt(f),say:i}}function Ea(t,e){let n=t.flatMap(({ceilingM:i,expectedM:s,runM:a})=>[a,i??0,s??0]),r=wo(e.inUnit(Math.max(0,...n))),o=r.at(-1);return{topM:e.toMetres(o),lines:r.map(i=>({at:i/o,text:e.plain(i)}))}}function Ca({ceilingM:t,expectedM:e},n,{limitPercent:r},{distances:o,hass:i,say:s}){let a=[];if(t!==void 0&&r!==void 0){let d=pe(r,i.locale);a.push(s("card_load_ceiling",{distance:o.atMost(t),percent:d}))}else n!==void 0&&r!==void 0&&a.push(s("card_load_no_ceiling",{distance:o.plain(o.inUnit(Pn))}));if(e!==void 0){let l=t!==void 0&&e>t?"card_load_expected_over":"card_load_expected";a.push(s(l,{distance:o.text(e)}))}return a}function $o({from:t,to:e},n,r){return n==="all"&&t.slice(0,7)===e.slice(0,7)?G(t,r.locale,{month:"long",year:"numeric"}):vr(t,e,r.locale,n==="all")}function La({from:t},e,n){return e==="all"?G(t,n.locale,{month:"short",year:"2-digit"}):G(t,n.locale,{day:"numeric",month:"short"})}function So(t,{distances:e,hass:n,say:r}){let{ceilingM:o,longestM:i,pain:s,runM:a,runs:d}=t,l=s===void 0?r("card_day_nothing"):"";return[a>0?r("card_day_run",{distance:e.text(a)}):l,d?r("card_load_runs",{count:x(d,n.locale)}):"",i===void 0?"":r("card_load_longest",{distance:e.text(i)}),o===void 0?"":r("card_load_limit",{distance:e.atMost(o)}),s===void 0?"":r("card_day_pain",{level:x(s,n.locale)})].filter(Boolean)}function Ma(t,e,n){return t==="all"?{span:t,text:n("card_load_all")}:{span:t,text:Ct(t,e.locale.language,"short")}}function za(t,e,n,r,o){let i=new Set(e.flatMap(({byShoe:a})=>a.map(([d])=>d))),s=n.filter(({given:a,name:d})=>i.has(d)||i.has(a)).map(({name:a})=>({name:a,colour:r.of(a)}));return{shoes:o==="all"?[]:s,hasCeiling:t.some(({ceiling:a})=>a!==void 0),hasExpected:t.some(({expected:a})=>a!==void 0),hasLongest:t.some(({longest:a})=>a!==void 0),hasPain:t.some(({pain:a})=>a!==void 0)}}var Le=class extends P{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.span=An;this.shown=jt;this.words=new D;this.log=new ne({explain:n=>he(this.house(),n),changed:()=>this.answered()});this.feed=this.newFeed();this.fresh=!1}setConfig(n){this.config=Kr(n),this.choice=void 0,this.span=this.config.range??An,this.home!==void 0&&this.refresh(),this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:Ro(this.choice);r!==void 0&&!K(r,n,o)||(this.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 9}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),this.feed.rest()}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}chosen(){let n=this.house();return this.choice??=L(R(n),n,this.config),this.choice}refresh(){let n=this.chosen(),r=n.kind==="one"?n.runner.deviceId:void 0;r!==this.met&&(this.met=r,this.feed.rest(),this.feed=this.newFeed(),this.opened=this.openedRuns=this.editing=void 0),n.kind==="one"&&this.feed.refresh(this.span),this.opened!==void 0&&this.loadOpened()}newFeed(){let n=new qt({entries:r=>{let o=It(Vt(this.house(),this.chosen(),r,Date.now()));return A(this.house(),this.entryId(),"get_entries",{start:o,kinds:["run"]})},curves:async r=>{let o=this.entryId();if(o===void 0)return Wt;let i=Vt(this.house(),this.chosen(),r,Date.now()),s=r==="all"?void 0:It(i),a=await this.house().callWS(fo(o,s));return mo(a,o,Be(this.house().config.time_zone))},changed:()=>{n===this.feed&&this.requestUpdate()}});return n}entryId(){let n=this.chosen();return n.kind==="one"?n.runner.entryId:void 0}async loadOpened(){let{opened:n,view:r}=this;if(this.span!=="all"||r.kind!=="load"||n===void 0)return;let o=r.slots.find(({from:a})=>a===n);if(o===void 0)return;let{from:i,to:s}=o;try{let a=await A(this.house(),this.entryId(),"get_entries",{start:i,end:s,kinds:["run"]});if(this.opened!==n)return;this.openedRuns=Ft(a),this.requestUpdate()}catch{}}willUpdate(n){if(this.home===void 0)return;let{opened:r,openedRuns:o,shown:i,span:s}=this,a={span:s,from:r,runs:o,shown:i};this.view=To(this.home,this.chosen(),this.feed.heard,a,Date.now())}render(){switch(this.view.kind){case"waiting":return Da;case"notice":return Q(this.view);case"load":return this.load(this.view)}}choose(n){this.span=n,this.opened=this.openedRuns=this.editing=void 0,this.feed.ask(n),this.requestUpdate()}open(n){this.opened=this.opened===n?void 0:n,this.openedRuns=this.editing=void 0,this.shown=jt,this.loadOpened(),this.requestUpdate()}load(n){let{failed:r,said:o,undoable:i}=this.log,s={open:a=>this.open(a),choose:a=>this.choose(a)};return c`<ha-card>
      <div class="load" aria-busy=${n.span===this.span?"false":"true"}>
        <div class="top">
          <div>
            <h2>${n.title}</h2>
            ${n.week?c`<p class="headline">
                    <strong
                      >${n.week.number}<span class="unit">&nbsp;${n.week.unit}</span></strong
                    >
                    <span class="label">${n.say("card_load_this_week")}</span>
                  </p>`:p}
            ${n.notes.map(a=>c`<p class="label">${a}</p>`)}
          </div>
          ${so(n,this.span,s)}
        </div>
        ${ao(n,this.opened,s)}
      </div>
      ${n.opened?go(n,n.opened,this.editing,this.log.busy,this.runTaps(n)):c`<p class="hint label">${n.say("card_load_hint")}</p>`}
      <div class="answer slim ${o||r?"":"none"}">
        <div class="said">
          ${r?U:o?te:p}
          <p role="alert">${r}</p>
          <p role="status">${o}</p>
        </div>
        ${i?c`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                ${n.say("card_undo")}
              </button>`:p}
      </div>
    </ha-card>`}runTaps(n){let{unit:r}=n,o={hass:()=>this.house(),entryId:n.entryId,say:n.say},i=a=>{this.editing=a,this.requestUpdate()},s=()=>{this.back=this.editing?.id,i(void 0)};return{open:a=>this.open(a),more:()=>{this.shown+=jt,this.requestUpdate()},edit:({run:a})=>{this.fresh=!0,i({id:a.id,draft:En(a,r,this.house().locale),isSure:!1})},type:(a,d)=>{this.editing&&i({...this.editing,draft:{...this.editing.draft,[a]:d},isSure:!1})},close:s,save:({run:a})=>{if(!this.editing)return;let d=En(a,r,this.house().locale),l=co(d,this.editing.draft,r);l===void 0?s():this.send(bo(o,a,l))},remove:({run:a})=>{this.editing&&(this.editing.isSure?this.send(_o(o,a)):i({...this.editing,isSure:!0}))},split:({run:a})=>this.send(ko(o,a))}}send(n){this.preview||this.log.tap(n)}answered(){let{at:n}=this.log.phase;(n==="sent"||n==="undone")&&(this.editing=void 0,this.refresh()),this.requestUpdate()}updated(n){if(this.fresh&&this.renderRoot.querySelector(".editing input")?.focus(),this.back!==void 0){let r=CSS.escape(this.back);this.renderRoot.querySelector(`[data-run="${r}"]`)?.focus()}this.fresh=!1,this.back=void 0}};Le.styles=[J,Z,yo],Le.getConfigForm=()=>Jr(),Le.getStubConfig=N;var Da=c`<ha-card>
  <div class="waiting load" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
  </div>
</ha-card>`;var Me="https://github.com/knee-recovery/knee_recovery/blob/main/docs/cards.md";function ye(t,e,n){let r=()=>{t.customElements.get(e)||t.customElements.define(e,n)};r(),t.customElements.whenDefined("home-assistant").then(r)}function Ln(t,e,n,r=mt){let o=(i,s)=>{let a=r();return a&&v(a.localize)(i)||s};return Object.defineProperties(t,{name:{enumerable:!0,get:()=>e(o)},description:{enumerable:!0,get:()=>n(o)}})}var Ia=["ha-panel-lovelace","ha-panel-config"];function Po(t,e=mt){let n=()=>{e()?.loadBackendTranslation("common",k).catch(()=>{})};t.customElements.whenDefined("home-assistant").then(()=>{for(let r of Ia)t.customElements.whenDefined(r).then(n)})}function Ao(t,e){let n=t.customCards??=[];n.some(({type:r})=>r===e.type)||n.push(e)}function Oo(t,e){let n=t.customStrategies??=[];n.some(({type:r})=>r===e.type)||n.push(e)}function y([t,...e],[n,r],o,i,s,a,d=0){return{fix:t,at:e,trunk:n,head:r,leg:o,farLeg:i,arm:s,farArm:a,wide:d}}var bt=["mat",10,100],Gt={clamshell:{works:["leg"],props:[bt],from:y(["hip",54,86],[180,168],[358,12,0],[343,24,0],[345,315],[184,180],4),to:y(["hip",54,86],[180,168],[60,316,0],[343,24,0],[345,315],[184,180],4)},lateral_band_walk:{works:["leg"],band:["knee","farKnee"],from:y(["farAnkle",40,89],[90,90],[288,262,310],[252,278,230],[300,140],[240,40],7),to:y(["farAnkle",40,89],[90,90],[312,284,310],[244,266,230],[300,140],[240,40],7)},step_up:{works:["leg"],props:[["box",66,85,38]],from:y(["ankle",82,81],[72,72],[342,258,0],[258,258,335],[250,290],[290,330]),to:y(["ankle",82,81],[88,88],[272,272,0],[305,250,320],[255,280],[285,320])},wall_sit:{held:!0,works:["leg","farLeg"],props:[["wall",33]],from:y(["ankle",56,92],[90,90],[295,298,0],[295,298,0],[280,300],[280,300]),to:y(["ankle",56,92],[90,90],[330,270,0],[330,270,0],[290,345],[290,345])},reverse_lunge:{works:["leg"],from:y(["ankle",74,92],[90,90],[271,270,0],[268,268,0],[262,275],[275,285]),to:y(["ankle",74,92],[84,84],[335,268,0],[250,205,300],[262,290],[275,300])},copenhagen_plank:{held:!0,works:["leg","trunk"],props:[["bench",70,77,40]],from:y(["elbow",27,92],[166,160],[40,0,0],[345,0,0],[270,180],[346,346]),to:y(["elbow",27,92],[193,190],[8,0,0],[318,0,0],[270,180],[13,13])},single_leg_deadlift:{works:["leg","trunk"],from:y(["ankle",58,92],[90,90],[272,268,0],[268,262,340],[268,272],[275,280]),to:y(["ankle",58,92],[28,20],[288,264,0],[204,204,280],[270,270],[280,280])},side_lying_hip_abduction:{works:["leg"],props:[bt],from:y(["hip",52,86],[180,168],[2,2,330],[340,30,0],[345,315],[184,180],4),to:y(["hip",52,86],[180,168],[38,38,0],[340,30,0],[345,315],[184,180],4)},single_leg_bridge:{works:["leg","trunk"],props:[bt],from:y(["neck",32,90],[180,178],[52,285,0],[50,20,90],[352,0],[352,0]),to:y(["neck",32,90],[206,175],[20,272,0],[24,24,110],[352,0],[352,0])},straight_leg_raise:{works:["leg"],props:[bt],from:y(["hip",56,90],[179,172],[1,1,90],[58,290,0],[350,0],[350,0]),to:y(["hip",56,90],[179,172],[36,36,122],[58,290,0],[350,0],[350,0])},terminal_knee_extension:{works:["leg"],props:[["post",106,44]],band:["knee",[106,74]],from:y(["ankle",50,92],[84,86],[306,240,0],[250,228,340],[300,335],[300,335]),to:y(["ankle",50,92],[90,90],[270,270,0],[255,250,340],[300,335],[300,335])},hamstring_stretch:{held:!0,works:["leg"],props:[["box",64,83,36]],from:y(["farAnkle",44,92],[88,88],[319,319,70],[268,268,0],[285,300],[285,300]),to:y(["farAnkle",44,92],[38,30],[319,319,70],[268,268,0],[290,318],[290,318])},calf_stretch:{held:!0,works:["leg"],props:[["wall",89]],to:y(["ankle",34,92],[66,75],[240,240,0],[312,260,0],[358,12],[350,18])},quad_stretch:{held:!0,works:["leg"],props:[bt],band:["hand","ankle"],from:y(["hip",54,86],[180,168],[2,60,150],[354,356,0],[40,20],[184,180],4),to:y(["hip",54,86],[180,168],[356,146,200],[354,356,0],[46,8],[184,180],4)},lateral_hip_stretch:{held:!0,works:["farLeg"],props:[["wall",35]],to:y(["ankle",72,89],[82,90],[285,278,310],[310,302,310],[300,230],[190,140],6)},foam_roll_quads:{works:["leg"],props:[["roller",48,89,7]],from:y(["hip",64,79],[2,20],[182,184,240],[196,190,240],[285,0],[285,0]),to:y(["hip",54,79],[4,20],[182,184,240],[196,190,240],[268,0],[268,0])},foam_roll_hams:{works:["leg"],props:[["roller",62,89,7]],from:y(["hip",48,79],[135,110],[0,0,80],[42,290,0],[262,262],[255,262]),to:y(["hip",40,79],[140,110],[0,0,80],[42,280,0],[270,268],[264,268])},foam_roll_calves:{works:["leg"],props:[["roller",74,89,7]],from:y(["hip",48,82],[138,110],[3,2,85],[8,358,85],[262,262],[255,262]),to:y(["hip",40,82],[142,110],[3,2,85],[8,358,85],[270,268],[264,268])},foam_roll_glutes:{works:["trunk"],props:[["roller",52,89,7]],from:y(["hip",56,79],[140,112],[58,322,0],[20,290,0],[262,262],[255,262]),to:y(["hip",50,79],[144,112],[54,322,0],[20,280,0],[270,268],[264,268])},foam_roll_outer_thigh:{works:["leg"],props:[["roller",66,89,7]],from:y(["hip",56,79],[182,174],[0,0,330],[42,290,0],[258,180],[345,290]),to:y(["hip",48,79],[182,174],[0,0,330],[42,280,0],[275,180],[345,290])},leg_swings_front:{works:["leg"],props:[["wall",30]],from:y(["farAnkle",58,92],[92,90],[240,228,330],[270,270,0],[285,300],[190,175]),to:y(["farAnkle",58,92],[92,90],[322,326,60],[270,270,0],[260,250],[190,175])},leg_swings_side:{works:["leg"],props:[["panel",18,76]],from:y(["farAnkle",52,89],[90,90],[244,244,250],[270,270,230],[10,84],[170,96],6),to:y(["farAnkle",52,89],[90,90],[318,318,330],[270,270,230],[10,84],[170,96],6)},high_knees:{works:["leg"],from:y(["hip",58,52],[84,84],[270,270,320],[8,265,330],[320,60],[225,320]),to:y(["hip",58,52],[84,84],[8,265,330],[270,270,320],[225,320],[320,60])},march:{works:["leg"],from:y(["hip",58,55],[90,90],[270,270,0],[335,270,0],[295,320],[250,265]),to:y(["hip",58,55],[90,90],[335,270,0],[270,270,0],[250,265],[295,320])}};function Mn(t){let{arm:e,farArm:n,farLeg:r,fix:o,leg:i,trunk:s,wide:a}=t,d=[0,0],l=Qt(d,s,25),u=(we,Tt)=>Qt(we,s-90,Tt),[f,h]=[u(d,a*.6),u(d,-a*.6)],[m,g]=[u(l,a),u(l,-a)],[_,b,O]=Kt(f,i,[19,18,6]),[ae,de,B]=Kt(h,r,[19,18,6]),[V,z]=Kt(m,e,[12,12]),[cn,Fe]=Kt(g,n,[12,12]),w={head:Qt(l,t.head,11),neck:l,hip:d,side:f,farSide:h,shoulder:m,farShoulder:g,knee:_,ankle:b,toe:O,farKnee:ae,farAnkle:de,farToe:B,elbow:V,hand:z,farElbow:cn,farHand:Fe},[un,st]=[t.at[0]-w[o][0],t.at[1]-w[o][1]],le=Object.entries(w).map(([we,Tt])=>[we,[Tt[0]+un,Tt[1]+st]]);return Object.fromEntries(le)}function Eo(t){let{side:e,farSide:n,shoulder:r,farShoulder:o}=t;return{farLeg:[n,t.farKnee,t.farAnkle,t.farToe],farArm:[o,t.farElbow,t.farHand],trunk:[n,e,t.hip,t.neck,r,o],leg:[e,t.knee,t.ankle,t.toe],arm:[r,t.elbow,t.hand]}}function Co(t,e,n){let r=(s,a)=>s+(a-s)*n,o=(s,a)=>s+(((a-s+180)%360+360)%360-180)*n,i=(s,a)=>s.map((d,l)=>o(d,a[l]));return{fix:t.fix,at:[r(t.at[0],e.at[0]),r(t.at[1],e.at[1])],trunk:o(t.trunk,e.trunk),head:o(t.head,e.head),leg:i(t.leg,e.leg),farLeg:i(t.farLeg,e.farLeg),arm:i(t.arm,e.arm),farArm:i(t.farArm,e.farArm),wide:t.wide}}function Lo(t){return Math.min(...t.flatMap(n=>Object.values(n).map(([,r])=>r)))<44?0:34}function Mo(t){return t.map(([e,n],r)=>`${r===0?"M":"L"}${ze(e)} ${ze(n)}`).join("")}function ze(t){return Math.round(t*10)/10}function Qt([t,e],n,r){let o=n*Math.PI/180;return[t+r*Math.cos(o),e-r*Math.sin(o)]}function Kt(t,e,n){let r=t;return e.map((o,i)=>r=Qt(r,o,n[i]))}var Do=["farArm","farLeg","trunk","leg","arm"],Na=[0,0,.15,.5,.85,1,1,1,.85,.5,.15,0],Ua="6s";function De(t,e=!1){let n=Gt[t];if(n===void 0)return p;let r=`${t}/${e}`,o=Io.get(r)??Fa(n,e);return Io.set(r,o),o}var Io=new Map;function Fa(t,e){let{from:n,props:r=[],to:o}=t,i=Lo([o,...n?[n]:[]].map(Mn));return c`<svg
    class="figure"
    viewBox=${`0 ${i} ${120} ${102-i}`}
    aria-hidden="true"
  >
    <path class="floor" d="M4 ${96}H${116}" />
    ${r.map(Wa)}
    ${n&&!e?$`<g class="ghost">${Ho(t,[n])}</g>`:p}
    ${Ho(t,n&&e?Na.map(s=>Co(n,o,s)):[o])}
  </svg>`}function Ho({band:t,works:e},n){let r=n.map(Mn),o=r.map(Eo),i=d=>No(`${d.startsWith("far")?"far":"near"} ${e.includes(d)?"works":""} ${d}`,o.map(l=>l[d])),s=r.map(({head:d})=>d),a=(d,l)=>typeof l=="string"?d[l]:l;return $`${Do.slice(0,2).map(i)}
    <circle class="head" r="6.2" cx=${ze(s[0]?.[0]??0)} cy=${ze(s[0]?.[1]??0)}
      >${s.length>1?[zn("cx",s.map(([d])=>String(ze(d)))),zn("cy",s.map(([,d])=>String(ze(d))))]:p}</circle>
    ${Do.slice(2).map(i)}
    ${t?No("band",r.map(d=>[d[t[0]],a(d,t[1])])):p}`}function No(t,e){let n=e.map(Mo);return $`<path class="limb ${t}" d=${n[0]??""}>${n.length>1?zn("d",n):p}</path>`}function zn(t,e){return $`<animate attributeName=${t} values=${e.join(";")} dur=${Ua} repeatCount="indefinite" />`}function Wa(t){switch(t[0]){case"wall":return $`<path class="prop wall" d="M${t[1]} 6V${96}" />`;case"box":return $`<rect class="prop" x=${t[1]} y=${t[2]} width=${t[3]} height=${96-t[2]} />`;case"bench":return $`<path class="prop line" d="M${t[1]} ${t[2]}h${t[3]}M${t[1]+5} ${t[2]}V${96}M${t[1]+t[3]-5} ${t[2]}V${96}" />`;case"roller":return $`<circle class="prop" cx=${t[1]} cy=${t[2]} r=${t[3]} /><circle class="prop hole" cx=${t[1]} cy=${t[2]} r=${t[3]/2.5} />`;case"panel":return $`<rect class="prop panel" x=${t[1]} y="2" width=${t[2]} height=${94} />`;case"post":return $`<path class="prop line" d="M${t[1]} ${t[2]}V${96}" />`;case"mat":return $`<path class="prop mat" d="M${t[1]} ${96-1.5}h${t[2]}" />`}}var Jt=T`
  .figure {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke: currentColor;
    stroke-width: 5.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    --works: var(--primary-color, #009ac7);
  }
  .figure .trunk {
    stroke-width: 7;
  }
  .figure .head {
    fill: currentColor;
    stroke: none;
  }
  .figure .far {
    stroke: color-mix(in srgb, currentColor 45%, var(--card-background-color, #fff));
  }
  .figure .works {
    stroke: var(--works);
  }
  .figure .far.works {
    stroke: color-mix(in srgb, var(--works) 50%, var(--card-background-color, #fff));
  }
  .figure .ghost {
    opacity: 0.16;
  }
  .figure .floor,
  .figure .prop {
    stroke: color-mix(in srgb, currentColor 40%, var(--card-background-color, #fff));
    stroke-width: 1.5;
  }
  .figure .prop {
    fill: color-mix(in srgb, currentColor 12%, var(--card-background-color, #fff));
  }
  .figure .panel {
    fill: color-mix(in srgb, currentColor 5%, var(--card-background-color, #fff));
    stroke: none;
  }
  .figure .wall {
    stroke-width: 3;
  }
  .figure .line {
    stroke-width: 3;
    fill: none;
  }
  .figure .mat {
    stroke-width: 3;
    stroke: color-mix(in srgb, currentColor 22%, var(--card-background-color, #fff));
  }
  .figure .band {
    stroke: var(--works);
    stroke-width: 2;
  }
`;function Uo(t){let e=et(t),n=_t(e.date),r=_t(e.why);if(n===void 0||r===void 0)return;let o=et(e.run);return{date:n,why:r,target:re(e.target)??0,doneThisWeek:re(e.done_this_week)??0,nextOn:_t(e.next_on),items:Hn(e.exercises).map(qa).filter(i=>i!==void 0),stopSigns:In(e.stop_signs),suggestions:In(e.suggestions),session:ja(et(o.session)),offers:Dn(o.offers),backAgain:Dn(o.back_again)}}function qa(t){let e=et(t),n=et(e.dose),r=_t(e.key),o=re(n.sets);if(!(r===void 0||o===void 0||o<1))return{key:r,sets:o,reps:re(n.reps),holdS:re(n.hold_s),variant:_t(n.variant),perSide:e.sides===2,optional:e.optional===!0,done:e.done===!0,easier:e.easier===!0,avoid:In(e.avoid)}}function ja(t){let e=re(t.level);if(e!==void 0)return{level:e,blocks:re(t.blocks)??1,walkS:re(t.walk_s)??0,jogS:re(t.jog_s)??0,aroundS:re(t.walk_before_s)??0}}function et(t){return typeof t=="object"&&t!==null?t:{}}function Hn(t){return Array.isArray(t)?t:[]}function _t(t){return typeof t=="string"&&t!==""?t:void 0}function Dn(t){return Hn(t).filter(e=>typeof e=="string")}function In(t){return Dn(Hn(t).map(e=>et(e).key))}function re(t){return typeof t=="number"&&Number.isFinite(t)?t:void 0}function Fo(t,e,n){if(t===void 0)return!1;let r=Math.floor(e/6e4);if(Yt.minute!==r||Yt.timeZone!==n){let o=new Intl.DateTimeFormat("en-CA",n===void 0?{}:{timeZone:n});Yt={minute:r,timeZone:n,date:o.format(e)}}return t.date!==Yt.date}var Yt={minute:-1,timeZone:void 0,date:""};var Ba=1500,Wo=new Map,tt=class{constructor(e,n){this.runner=e;this.ports=n;this.loading=!1;this.again=!1;this.plan=Wo.get(e),this.settled=this.plan!==void 0,this.settled||setTimeout(()=>this.settle(),Ba)}refresh(){if(this.loading){this.again=!0;return}this.loading=!0,this.load()}turn(e,n){let r=Math.floor(e/6e4);r===this.turned||!Fo(this.plan,e,n)||(this.turned=r,this.refresh())}async load(){try{this.plan=Uo(await this.ports.load()),this.plan!==void 0&&Wo.set(this.runner,this.plan)}catch{}this.loading=!1,this.settled=!0,this.ports.changed(this.plan),this.again&&(this.again=!1,this.refresh())}settle(){this.settled||(this.settled=!0,this.ports.changed(void 0))}};var Va=T`
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
`,Zt=[J,Va];var qo={sets:0},Un={endsAt:void 0,leftMs:void 0};function jo(t,e,n){return xe({...{date:t,tasks:e,at:0,side:0,holds:0,done:{},beganAt:n},phase:"ready"},0,n)}function _e({at:t,tasks:e}){return e[Math.min(t,e.length-1)]}function M(t,e){return t.done[e.key]??qo}function Bo({side:t,...e}){if(_e({side:t,...e})?.perSide===!0)return t===0?"left":"right"}function Xt({endsAt:t,leftMs:e},n){return e!==void 0?e:t===void 0?void 0:Math.max(0,t-n)}function Vo({leftMs:t}){return t!==void 0}function Go(t,e){let n=_e(t);if(n===void 0||t.phase==="over"||t.phase==="hurts")return t;if(M(t,n).closed)return xe(t,t.at+1,e);switch(t.phase){case"ready":return n.holdS===void 0?Nn(t,n,e):kt(t,"lead",5,e);case"work":return Nn(t,n,e);default:return si(t,n,e)}}function Ko(t,e){let{endsAt:n,phase:r}=t,o=_e(t);if(n===void 0||n>e||o===void 0)return t;if(e-n>1e4)return ke(t);if(r!=="work")return si(t,o,n);let i=t.holds+1;return i<(o.reps??1)?kt({...t,holds:i},"lower",3,n):Nn(t,o,n)}function Qo(t,e){let n=_e(t);return n===void 0?t:xe(en(t,n,{closed:!0}),t.at+1,e)}function Jo(t,e){return t.at===0?t:xe(t,Math.min(t.at,t.tasks.length)-1,e)}function Yo(t){return{...t,...Un,phase:"hurts"}}function ke(t){return{...t,...Un,phase:"ready",holds:0}}function Zo(t,e,n){let r=_e(t);return r===void 0?t:xe(en(t,r,{closed:!0,pain:e}),t.at+1,n)}function Xo(t,e){let{endsAt:n}=t;return n===void 0?t:{...t,endsAt:void 0,leftMs:Math.max(0,n-e)}}function ei(t,e){let{leftMs:n}=t;return n===void 0?t:{...t,endsAt:e+n,leftMs:void 0}}function ti(t,e){let n=_e(t),r=n===void 0||t.at>=t.tasks.length?t:en(t,n,{closed:!0});return xe(r,t.tasks.length,e)}function xt(t){return t.tasks.filter(e=>{let{closed:n,entryId:r,pain:o,sets:i}=M(t,e);return n===!0&&r===void 0&&(i>0||o!==void 0)})}function Fn(t,e,n){let r=t.done[e]??qo;return{...t,done:{...t.done,[e]:{...r,entryId:n}}}}function ni(t,e){let n=new Set(e.filter(({done:r})=>r).map(({key:r})=>r));return xt(t).filter(({key:r})=>n.has(r)).reduce((r,{key:o})=>Fn(r,o,""),t)}function ri(t,e,n){let r=t.tasks.findIndex(s=>s.key===e),{[e]:o,...i}=t.done;return r<0?t:xe({...t,done:i},r,n)}function oi(t,e,n){let r=Object.entries(t.done).map(([a,d])=>{let l=n[a];return[a,l===void 0?d:{...d,entryId:l}]}),{worst:o,...i}=t,s=Object.fromEntries(r);return{...i,done:s,...e===void 0?{}:{worst:e}}}function ii(t){let e=Object.entries(t.done).map(([n,{entryId:r}])=>[n,r]);return Object.fromEntries(e.filter(([,n])=>n))}function Nn(t,e,n){let r={...t,holds:0};if(e.perSide&&t.side===0){let a={...r,side:1};return e.holdS===void 0?{...a,...Un,phase:"ready"}:kt(a,"change",10,n)}let o=M(t,e).sets+1,i=o>=e.sets,s=en({...r,side:0},e,i?{sets:o,closed:i}:{sets:o});return i?xe(s,t.at+1,n):kt(s,"rest",e.reps===void 0&&e.optional?10:60,n)}function si(t,e,n){return e.holdS===void 0?ke(t):kt(t,"work",e.holdS,n)}function xe(t,e,n){let r={...ke(t),at:e,side:0};if(e<t.tasks.length){let{endedAt:o,...i}=r;return i}return{...r,phase:"over",endedAt:t.endedAt??n}}function kt(t,e,n,r){return{...t,phase:e,endsAt:r+n*1e3,leftMs:void 0}}function en(t,e,n){let r={...M(t,e),...n};return{...t,done:{...t.done,[e.key]:r}}}var ai="knee-recovery-session-sound",Wn=t=>`knee-recovery-session/${t}`;function qn(t,e,n){try{n===void 0?t?.removeItem(Wn(e)):t?.setItem(Wn(e),JSON.stringify(n))}catch{}}function di(t,e,n){try{let r=JSON.parse(t?.getItem(Wn(e))??"null");return r?.date===n.date?Ka(r,n):void 0}catch{return}}function Ka(t,e){let n=new Set(e.items.filter(({done:d})=>d).map(({key:d})=>d)),r=d=>{let l=t.tasks[d];return l!==void 0&&(!n.has(l.key)||M(t,l).closed===!0)},o=t.tasks.map((d,l)=>l),i=t.tasks.filter((d,l)=>r(l)),s=o.filter(d=>d<t.at&&r(d)).length;if(i.length===0)return;let a={...t,tasks:i,at:s};return t.phase==="over"||s>=i.length?{...ke(a),at:i.length,phase:"over"}:ke(a)}function li(t){try{return t?.getItem(ai)!=="off"}catch{return!0}}function ci(t,e){try{t?.setItem(ai,e?"on":"off")}catch{}}function q(t,e,n){let{failed:r,said:o}=e,i=e.phase.at==="undoing";return c`
    <div class="said">
      ${r?U:o?te:p}
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
          </button>`:p}
  `}var Bn={pain_before:{moment:"before_run"},pain_peak:{moment:"during_run"},morning_of_run:{moment:"morning"},hour_after:{moment:"hour_after"},morning_after:{moment:"morning"},worst_pain:{measure:"worst_pain"},usual_pain:{measure:"usual_pain"}},Vn="check_up",ui=new Set(["pain_before","morning_of_run"]);function pi(t){let e=S(t,"check");if(t?.state!=="on"||e===void 0)return;let n=Date.parse(S(t,"until")??"");return{check:e,run:S(t,"run"),until:Number.isNaN(n)?1/0:n,asks:I(t,"asks").filter(r=>typeof r=="string")}}var wt=class{constructor(){this.settled=new Set;this.skipped=new Set}next(e,n){this.hear(e);let r=e===void 0?[]:e.asks.map(a=>({name:a,of:e})),{about:o}=this,i=o?.begun&&n<o.until?o:void 0,s=(i?.asks??[]).filter(a=>ui.has(a)).map(a=>({name:a,of:i}));for(let{name:a,of:d}of[...r,...s]){if(a!==Vn&&Bn[a]===void 0)continue;let l={name:a,about:jn(d),withSymptoms:a==="pain_peak"&&d.asks.includes("symptoms")};if(!this.settled.has(vt(l))&&!this.skipped.has(vt(l)))return l}}settle(e){this.settled.add(vt(e)),this.remember(e,n=>n.filter(r=>r!==e.name))}reopen(e){this.settled.delete(vt(e)),this.remember(e,n=>[e.name,...n])}skip(e){this.skipped.add(vt(e))}hear(e){if(e===void 0)return;let n=jn(e);for(let i of this.settled){let[s,a=""]=i.split("/");s===n&&!e.asks.includes(a)&&this.settled.delete(i)}if(e.run===void 0)return;let r=this.about?.run===e.run&&this.about.begun,o=e.asks.filter(i=>!this.settled.has(`${n}/${i}`));this.about={...e,asks:o,begun:r}}remember({about:e,name:n},r){if(this.about===void 0||jn(this.about)!==e)return;let o=this.about.begun||!ui.has(n);this.about={...this.about,asks:r(this.about.asks),begun:o}}};function jn({check:t,run:e,until:n}){return e??`${t} ${n}`}function vt({about:t,name:e}){return`${t}/${e}`}var nt=[0,1,2,3,4,5,6,7,8,9,10],fi=["limp","swelling","locking","giving_way"];function mi(t,e){return{text:t&&e(`ask_${t.name}`)||e("card_pain_question"),question:t,isCheckUp:t?.name===Vn}}function hi(t,e,n){let r=t===void 0?void 0:Bn[t.name];if(r!==void 0&&"measure"in r)return{action:"log_score",data:{measure:r.measure,value:e}};let o=t?.withSymptoms&&n.length>0?{symptoms:n}:{};return{action:"log_pain",data:{level:e,...r,...o}}}var Qa=new Set(["planned","flare_up"]);function tn(t,e,n,r){let o=t.why==="done_today"&&(E(e)??0)>0,i=Qa.has(t.why)||o,s=t.stopSigns.map(b=>n(`stop_${b}`)).filter(Boolean),a=s.length>0?n("card_stop_signs",{signs:s.join(", ")}):"",d=b=>({...Gn(b,n,r),care:[...b.avoid.map(O=>n(`avoid_${O}`)),a].filter(Boolean)}),l=i?t.items:[],u=l.filter(({optional:b})=>!b),f=n(`plan_${t.why}`),m=t.nextOn!==void 0&&t.nextOn>t.date?n("card_exercises_next",{day:fe(t.nextOn,r)}):"",g=t.why==="planned"?[]:[f,i?"":m],_=t.suggestions.map(b=>n(`suggest_${b}`));return{line:[...g,..._].filter(Boolean).join(" "),owed:u.map(d),optional:l.filter(({optional:b})=>b).map(d),optionalTitle:n(u.length>0?"card_exercises_optional":"card_exercises_gentle"),listId:e?.entity_id,date:t.date,canFinish:u.some(({done:b})=>!b)}}function Gn(t,e,n){return{item:t,name:e(`exercise_${t.key}_name`)||t.key,dose:Ja(t,e,n)}}function $t(t,e){return Array.from({length:6},(r,o)=>e(`exercise_${t}_cue_${o+1}`)).filter(r=>r!=="")}function gi(t,e){return`${t}_${e.key}`}function Ja(t,e,n){let r=u=>x(u,n),o=r(t.sets),i=t.holdS===void 0?void 0:r(t.holdS),s=t.reps===void 0?void 0:r(t.reps),a="";s!==void 0&&i!==void 0?a=e("dose_reps_hold",{sets:o,reps:s,seconds:i}):s!==void 0?a=e("dose_reps",{sets:o,reps:s}):i!==void 0&&(a=e("dose_hold",{sets:o,seconds:i})),a!==""&&t.perSide&&(a=e("dose_each_side",{dose:a}));let d=t.variant===void 0?"":e(`variant_${t.variant}`),l=t.easier?e(`exercise_${t.key}_easier`):"";return[[a,d].filter(Boolean).join(", "),l].filter(Boolean).join(". ")}function yi(t){let e=t?.attributes.session;if(typeof e!="object"||e===null)return;let n=ve(e.phase);if(n===void 0||n==="over")return;let r=Date.parse(ve(e.next_at)??"");return{phase:n,key:ve(e.exercise)??"",name:ve(e.name)??"",number:rt(e.number)??1,total:rt(e.total)??1,set:rt(e.set)??1,sets:rt(e.sets)??1,side:ve(e.side),reps:rt(e.reps),holdS:rt(e.hold_s),endsAt:Number.isNaN(r)?void 0:r,text:ve(e.text)??"",speaker:ve(e.speaker),problem:ve(e.problem)}}var Ya=/^(media_player|assist_satellite)\./;function bi(t){return t.services?.knee_recovery?.start_session===void 0?[]:Object.values(t.states).filter(e=>e!==void 0).filter(({entity_id:e,state:n})=>Ya.test(e)&&n!=="unavailable").map(e=>({id:e.entity_id,name:S(e,"friendly_name")??e.entity_id})).sort((e,n)=>e.name.localeCompare(n.name))}function ve(t){return typeof t=="string"&&t!==""?t:void 0}function rt(t){return typeof t=="number"&&Number.isFinite(t)?t:void 0}var nd=["sensor.run_light","binary_sensor.exercises_due","todo.exercises"];function vi(t){return t.kind!=="one"?[]:nd.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function wi(t,e,n,r,o){if(!F(t.localize))return{kind:"waiting"};let i=v(t.localize);if(e.kind!=="one")return X(t,e,i);let{alone:s,runner:a}=e,d=m=>{let g=t.states[a.entities[m]??""];return g?.state==="unavailable"?void 0:g};if(d("sensor.run_light")===void 0)return ee(t,a.name,i);let l={name:s?"":a.name,entryId:a.entryId,say:i},u=yi(d("binary_sensor.exercises_due"));if(u!==void 0)return{...ud(u,t,i,o),...l};if(r!==void 0){let m=_e(r);return r.phase==="over"||m===void 0?{...cd(r,i,t.locale),...l}:{...id(r,m,i,t.locale,o),...l}}if(n==="loading")return{kind:"waiting"};let f=n&&tn(n,d("todo.exercises"),i,t.locale),h=f===void 0?i("card_error"):f.line;return{kind:"start",exercises:f,line:h,speakers:bi(t),...l}}function $i(t,e){let{optional:n,owed:r}=t,i=(e||r.length===0?[...r,...n]:r).map(({item:s})=>s).filter(({done:s})=>!s);return[...i.filter(_i),...i.filter(s=>!_i(s))]}var rd=new Set(["leg_swings_front","leg_swings_side","high_knees","march"]);function _i({key:t}){return rd.has(t)}function Si(t){let e=t.map(({holdS:n,perSide:r,reps:o,sets:i})=>{let s=n??od;return i*(o??1)*s*(r?2:1)+(i-1)*60});return Math.max(1,Math.round(e.reduce((n,r)=>n+r,0)/60))}var od=6;function Ri(t){let e=Math.ceil(t/1e3),n=String(e%60);return e<60?n:`${Math.floor(e/60)}:${n.padStart(2,"0")}`}function id(t,e,n,r,o){let{at:i,phase:s,tasks:a}=t,d=M(t,e),l=d.closed===!0,u=Gn(e,n,r),f={number:Math.min(d.sets+1,e.sets),sets:e.sets},h=n("card_train_set",f),m=Bo(t),g=l?"":[h,m&&Ti(m,n)].filter(Boolean).join(", "),_=Xt(t,o),b=Vo(t),O=l?"":dd(t,e,n,r),ae=sd[s]??ad(e),de=s==="work"?e.holdS??1:ae,B=n("card_train_place",{number:i+1,count:a.length}),V=[B,u.name,g,O,b?n("card_train_paused"):""];return{kind:"running",row:u,place:B,where:g,phase:s,isThrough:l,isPaused:b,share:i/a.length,now:b?n("card_train_paused"):O,heard:V.filter(Boolean).join(". "),clock:_===void 0?void 0:{text:Ri(_),share:_/(de*1e3)},sets:{full:d.sets,of:e.sets,text:n("card_train_sets_done",{done:d.sets,sets:e.sets})},cues:$t(e.key,n),button:ld(t,e,l,n),isFirst:i===0}}var sd={lead:5,change:10,lower:3};function ad({optional:t,reps:e}){return e===void 0&&t?10:60}function Ti(t,e){return e(t==="left"?"card_train_left":"card_train_right")}function dd(t,e,n,r){let o=i=>x(i,r);switch(t.phase){case"lead":return n("card_train_lead");case"work":{if(e.reps===void 0)return n("card_train_hold");let i=o(t.holds+1);return n("card_train_hold_of",{number:i,count:o(e.reps)})}case"lower":return n("card_train_lower");case"change":return n("card_train_change");case"rest":return n("card_train_rest");case"hurts":return n("card_train_how_much");default:return e.holdS===void 0?n("card_train_reps",{reps:o(e.reps??1)}):n("card_train_holds",{seconds:o(e.holdS)})}}function ld(t,e,n,r){if(n)return r("card_train_on");let{phase:o,side:i}=t,s=e.perSide&&i===0;switch(o){case"hurts":return"";case"ready":return e.holdS!==void 0?r("card_train_start"):r(s?"card_train_side_done":"card_train_set_done");case"work":return r(s?"card_train_side_done":"card_train_set_done");default:return r("card_train_now")}}function cd(t,e,n){let r=d=>x(d,n),o=xt(t).map(({key:d})=>ki(d,e)),i=t.tasks.filter(d=>{let{closed:l,pain:u,sets:f}=M(t,d);return l===!0&&(f>0||u!==void 0)}),s=i.reduce((d,l)=>d+M(t,l).sets,0),a=(t.endedAt??t.beganAt)-t.beganAt;return{kind:"over",figures:i.length===0?e("card_train_none"):e("card_train_figures",{count:r(i.length),sets:r(s),minutes:r(Math.max(1,Math.round(a/6e4)))}),rows:t.tasks.map(d=>{let{pain:l,sets:u}=M(t,d),f=e("card_train_sets_done",{done:r(u),sets:r(d.sets)}),h=l===void 0?"":e("card_train_hurt",{level:r(l)}),g=u===0&&l===void 0?e("card_train_left_out"):[f,h].filter(Boolean).join(", ");return{key:d.key,name:ki(d.key,e),text:g}}),missing:o.length===0?"":e("card_train_missing",{names:o.join(", ")}),asksWorst:i.length>0&&o.length===0,worst:t.worst}}function ki(t,e){return e(`exercise_${t}_name`)||t}function ud(t,e,n,r){let{endsAt:o,number:i,phase:s,set:a,sets:d,side:l,speaker:u,total:f}=t,h=[n("card_train_set",{number:a,sets:d}),l===void 0?"":Ti(l,n)],m=u===void 0?"":S(e.states[u],"friendly_name")??"";return{kind:"guided",guided:t,place:n("card_train_place",{number:i,count:f}),where:s==="closing"?"":h.filter(Boolean).join(", "),speaker:m===""?n("card_train_guided"):n("card_train_guided_on",{name:m}),clock:o===void 0?"":Ri(Math.max(0,o-r)),button:n(s==="ready"?"card_train_start":"card_train_on"),cues:$t(t.key,n)}}function Pi(t,{items:e,speaker:n,withOptional:r},o,i){let{exercises:s,line:a,name:d,say:l,speakers:u}=t,f=s&&s.owed.length>0&&s.optional.length>0;return c`<div class="session start">
    <header>
      <h2>${l("card_exercises")}</h2>
      ${d?c`<p class="label">${d}</p>`:p}
    </header>
    ${a?c`<p class="line">${a}</p>`:p}
    ${e.length===0?p:c`<ul class="thumbs">
            ${e.map(({key:h})=>c`<li>${De(h)}<span>${l(`exercise_${h}_name`)||h}</span></li>`)}
          </ul>`}
    ${f?c`<label class="check"
            ><input type="checkbox" .checked=${r} @change=${i.toggle} /><span
              >${l("card_train_all")}</span
            ></label
          >`:p}
    ${e.length===0?p:c`<p class="label">${l("card_train_about",{minutes:Si(e)})}</p>
            <button type="button" class="go" @click=${i.begin}>
              ${l("card_train_begin")}
            </button>
            ${u.length>0?fd(t,n,i):p}`}
    ${nn(o,l)}
  </div>`}function fd({say:t,speakers:e},n,r){let o=i=>r.choose(i.currentTarget.value);return c`<details>
    <summary>${t("card_train_speaker")}</summary>
    <div class="speaker">
      <label
        ><span>${t("card_train_speaker_where")}</span
        ><select @change=${o}>
          ${e.map(({id:i,name:s})=>c`<option value=${i} ?selected=${i===n}>${s}</option>`)}
        </select></label
      >
      <button type="button" class="act" @click=${r.startThere}>
        ${t("card_train_speaker_start")}
      </button>
    </div>
  </details>`}function Ai(t,e,n,r){let{clock:o,phase:i,row:s,say:a,sets:d}=t;return c`<div class="session on">
    ${md(t,e,r)}
    <div class="scene">${De(s.item.key,zi(i,s.item.key))}</div>
    <div class="does">
      <h2>${s.name}</h2>
      <p class="dose">${s.dose}</p>
      <p class="heard" role="status">${t.heard}</p>
      <div class="now ${i}">
        <p class="what">${t.now}</p>
        ${o?c`<p class="time" role="timer" aria-live="off">${o.text}</p>
                <div class="track" aria-hidden="true">
                  <div
                    class="bar"
                    style="inline-size: ${Math.round(o.share*1e3)/10}%"
                  ></div>
                </div>`:p}
      </div>
      <p class="circles" role="img" aria-label=${d.text}>
        ${Array.from({length:d.of},(l,u)=>c`<i class=${u<d.full?"full":""}>${u<d.full?te:u+1}</i>`)}
        <span aria-hidden="true">${t.where}</span>
      </p>
      ${i==="hurts"?Ei(a,r.hurt,r.hurtsNot):c`<button type="button" class="go" @click=${r.press}>${t.button}</button>
              ${hd(t,r)}`}
      ${nn(n,a)}
    </div>
    ${Mi(t)}
  </div>`}function md(t,e,n){let{name:r,place:o,say:i,share:s}=t;return c`<header>
    <p class="label">${[r,o].filter(Boolean).join(" · ")}</p>
    <button
      type="button"
      class="chip"
      aria-pressed=${e?"true":"false"}
      @click=${n.sound}
    >
      ${i("card_train_sound")}
    </button>
    ${Oi(i,n.end)}
    <div class="through" aria-hidden="true"><div style="inline-size: ${s*100}%"></div></div>
  </header>`}function Oi(t,e){return c`<button
    type="button"
    class="quiet"
    aria-label=${t("card_train_end_label")}
    @click=${e}
  >
    ${t("card_train_end")}
  </button>`}function hd(t,e){let{clock:n,isFirst:r,isPaused:o,isThrough:i,say:s}=t,a=(d,l,u,f="")=>c`<button type="button" class=${f} ?disabled=${l} @click=${u}>${s(d)}</button>`;return c`<div class="others">
    ${a("card_train_previous",r,e.back)}
    ${a(o?"card_train_continue":"card_train_pause",n===void 0,e.pause)}
    ${a("card_skip",i,e.skip)}
    ${a("card_train_hurts",i,e.hurts,"hurts")}
  </div>`}function Ei(t,e,n){return c`<div class="asks-pain">
    ${Kn(t("card_train_how_much"),t,void 0,e)}
    <p class="label">${t("card_train_hurts_help")}</p>
    <button type="button" class="act" @click=${n}>${t("card_train_hurts_not")}</button>
  </div>`}function Ci(t,e,n){let{asksWorst:r,figures:o,missing:i,rows:s,say:a,worst:d}=t;return c`<div class="session over">
    <h2>${a("card_train_over")}</h2>
    <p role="status">${o}</p>
    <ul class="thumbs">
      ${s.map(({key:l,name:u,text:f})=>c`<li>${De(l)}<span>${u}</span><small>${f}</small></li>`)}
    </ul>
    ${i?c`<p class="missing">${U}<span>${i}</span></p>
            <button type="button" class="act" @click=${n.again}>
              ${a("card_train_again")}
            </button>`:p}
    ${r?c`<p class="question">${a("card_train_worst")}</p>
            ${Kn(a("card_train_worst"),a,d,n.worst)}`:p}
    ${nn(e,a)}
    <button type="button" class="go" @click=${n.close}>${a("card_train_close")}</button>
  </div>`}function Li(t,e,n,r){let{clock:o,guided:i,name:s,place:a,say:d,speaker:l,where:u}=t,{key:f,phase:h,problem:m}=i,g=h==="closing",_=[s,l,g?"":a].filter(Boolean).join(" · ");return c`<div class="session on">
    <header>
      <p class="label">${_}</p>
      ${Oi(d,r.stop)}
    </header>
    <div class="scene">${g?p:De(f,zi(h,f))}</div>
    <div class="does">
      ${g?p:c`<h2>${d(`exercise_${f}_name`)||i.name}</h2>`}
      <p class="dose">${u}</p>
      <p role="status">${i.text}</p>
      ${m?c`<p class="missing">${U}<span>${m}</span></p>`:p}
      ${o?c`<div class="now">
              <p class="time" role="timer" aria-live="off">${o}</p>
            </div>`:p}
      ${g?Kn(d("card_train_worst"),d,void 0,b=>r.next({pain:b})):p}
      ${e?Ei(d,b=>r.next({pain:b,hurts:!0}),()=>r.ask(!1)):c`<button type="button" class="go" @click=${()=>r.next()}>
              ${t.button}
            </button>`}
      ${e||g?p:c`<div class="others">
              <button type="button" @click=${()=>r.next({skip:!0})}>
                ${d("card_skip")}
              </button>
              <button type="button" class="hurts" @click=${()=>r.ask(!0)}>
                ${d("card_train_hurts")}
              </button>
            </div>`}
      ${nn(n,d)}
    </div>
    ${g?p:Mi(t)}
  </div>`}function nn(t,e){return c`<div class="answer slim">${q("session",t,e)}</div>`}function Mi({cues:t,say:e}){return c`<section class="cues">
    <h3>${e("card_train_how")}</h3>
    <ol>
      ${t.map(n=>c`<li>${n}</li>`)}
    </ol>
  </section>`}function Kn(t,e,n,r){return c`<div class="levels" role="group" aria-label=${t}>
    ${nt.map(o=>c`<button
          type="button"
          class="level ${o===n?"logged":""}"
          style="--level: ${o}"
          aria-label=${e("card_pain_log",{level:o})}
          @click=${()=>r(o)}
        >
          <span>${o}</span>
        </button>`)}
  </div>`}function zi(t,e){return matchMedia("(prefers-reduced-motion: reduce)").matches?!1:t==="ready"||t==="lead"?!0:t==="work"&&Gt[e]?.held!==!0}var Ie;function on(){typeof AudioContext>"u"||(Ie??=new AudioContext,Ie.resume().catch(()=>{}))}function Qn(t){if(Ie?.state!=="running")return;let[e,n]=t==="turn"?[880,.35]:[587,.12],r=Ie.currentTime,o=Ie.createOscillator(),i=Ie.createGain();o.frequency.value=e,i.gain.setValueAtTime(1e-4,r),i.gain.exponentialRampToValueAtTime(.25,r+.02),i.gain.exponentialRampToValueAtTime(1e-4,r+n),o.connect(i).connect(Ie.destination),o.start(r),o.stop(r+n+.05)}var rn=class{constructor(){this.wanted=!1;this.seen=()=>{document.visibilityState==="visible"&&this.take()}}want(e){e!==this.wanted&&(this.wanted=e,e?(document.addEventListener("visibilitychange",this.seen),this.take()):(document.removeEventListener("visibilitychange",this.seen),this.lock?.release().catch(()=>{}),this.lock=void 0))}async take(){try{let e=await navigator.wakeLock?.request("screen");this.wanted?this.lock=e:await e?.release()}catch{}}};var Di=T`
  .session {
    display: grid;
    gap: 12px;
    padding: var(--gap);
  }
  .blank {
    min-block-size: 420px;
  }
  .session h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .session header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .session header .label,
  .session header h2 {
    flex: 1;
  }
  .start header .label {
    flex: none;
  }
  .through {
    flex: 1 0 100%;
    block-size: 4px;
    border-radius: 2px;
    background: var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .through div {
    block-size: 100%;
    border-radius: 2px;
    background: var(--primary-color, #009ac7);
    transition: inline-size 0.3s;
  }

  /* What there is to do, at a glance */
  .thumbs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    gap: 8px;
  }
  .thumbs li {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    text-align: center;
    font-size: 13px;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .thumbs .figure {
    block-size: 64px;
    inline-size: 100%;
  }
  .thumbs small {
    color: var(--quiet);
    font-size: 13px;
  }

  /* The exercise that is on */
  .scene {
    block-size: clamp(150px, 46cqi, 340px);
  }
  .scene:empty {
    display: none;
  }
  .does {
    display: grid;
    gap: 10px;
    align-content: start;
    min-inline-size: 0;
  }
  .does .dose {
    margin-block-start: -8px;
    color: var(--quiet);
  }
  .now {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    gap: 4px 12px;
    min-block-size: 76px;
    align-content: center;
  }
  .what {
    font-size: 20px;
    font-weight: 500;
  }
  .time {
    font-size: 56px;
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .now .track {
    grid-column: 1 / -1;
    block-size: 8px;
  }
  .now .bar {
    background: var(--primary-color, #009ac7);
    opacity: 1;
    min-inline-size: 0 !important;
  }
  .now.rest .bar,
  .now.change .bar,
  .now.lead .bar {
    background: var(--quiet);
  }
  .circles {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .circles i {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    box-sizing: border-box;
    border: 2px solid var(--quiet);
    border-radius: 50%;
    font-style: normal;
    font-weight: 500;
  }
  .circles .full {
    border-color: var(--primary-color, #009ac7);
    background: color-mix(in srgb, var(--primary-color, #009ac7) 22%, transparent);
  }
  .circles .mark {
    margin: 0;
  }
  .circles span {
    margin-inline-start: 4px;
    font-weight: 500;
  }
  .go {
    min-block-size: 64px;
    padding: 0 24px;
    border: 0;
    border-radius: 32px;
    background: color-mix(in srgb, var(--primary-color, #009ac7) 24%, transparent);
    color: var(--loud);
    font-size: 20px;
    font-weight: 600;
  }
  .go:active {
    background: color-mix(in srgb, var(--primary-color, #009ac7) 44%, transparent);
  }
  .others {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .others button {
    min-block-size: 52px;
    padding: 0 8px;
    border: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
    border-radius: 26px;
    background: none;
    font-weight: 500;
  }
  .others .hurts {
    border-color: var(--quiet);
  }
  .others button:disabled {
    color: var(--disabled-text-color, #bdbdbd);
    cursor: default;
  }
  .session .chip,
  .session .quiet,
  .session .act {
    min-block-size: 48px;
  }
  .asks-pain {
    display: grid;
    gap: 10px;
    justify-items: start;
  }
  .asks-pain .levels {
    inline-size: 100%;
  }
  .cues ol {
    margin: 6px 0 0;
    padding-inline-start: 1.4em;
  }
  .cues li {
    margin-block-end: 4px;
  }
  .missing {
    display: flex;
  }
  .speaker {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .speaker label {
    display: grid;
    flex: 1;
    gap: 4px;
  }

  @container (min-width: 560px) {
    .session.on {
      grid-template-columns: 1fr 1fr;
      gap: 16px 24px;
    }
    .session.on:has(.scene:empty) {
      grid-template-columns: 1fr;
    }
    .scene:empty + .does {
      grid-column: 1;
    }
    .session.on header {
      grid-column: 1 / -1;
    }
    .does {
      grid-row: 2 / span 2;
      grid-column: 2;
    }
    .session h2 {
      font-size: 26px;
    }
    .time {
      font-size: 72px;
    }
    .cues {
      font-size: 16px;
    }
    .thumbs {
      grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
    }
    .does .levels {
      grid-template-columns: repeat(30, 1fr);
    }
    .does .level.level {
      grid-column: span 5;
    }
    .does .level.level:nth-child(n + 7) {
      grid-column: span 6;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .through div {
      transition: none;
    }
  }
`;function gd(t,{pain:e,sets:n}){let{holdS:r,key:o,reps:i}=t;return{exercises:[{key:o,sets:n,...i===void 0?{}:{reps:i},...r===void 0?{}:{hold:r},...e===void 0?{}:{pain:e}}],part:!0,stopped_for_pain:e!==void 0}}function Ii(t,e,n,r){let{say:o}=t,i=o(`exercise_${e.key}_name`)||e.key;return{key:e.key,said:o("card_exercise_logged",{name:i}),undone:o("card_exercise_undone",{name:i}),send:async()=>{let{id:s}=await me(t.hass(),t.entryId,"log_exercises",gd(e,n));return r.told(s??""),s===void 0?{takeBack:void 0,note:""}:{takeBack:async()=>{await ie(t.hass(),t.entryId,s),r.takenBack()},note:""}}}}function Hi(t,e,n,r){let{say:o}=t;return{key:`worst/${e}`,said:o("card_train_worst_logged",{level:e}),undone:o("card_taken_back"),send:async()=>{let i={};for(let[a,d]of Object.entries(n)){let l={entry_id:d,pain_peak:e},{id:u}=await me(t.hass(),t.entryId,"edit_entry",l);i[a]=u??d,r.noted(void 0,i)}return r.noted(e,i),{takeBack:async()=>{for(let a of Object.values(i))await ie(t.hass(),t.entryId,a);r.noted(void 0,n)},note:""}}}}var bd=200,He=class extends P{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new D;this.looked=!1;this.asks=!1;this.speaker="";this.sound=li(localStorage);this.counted=0;this.hadFocus=!1;this.wakefulness=new rn;this.log=new ne({explain:n=>he(this.house(),n),changed:()=>this.requestUpdate()})}setConfig(n){this.config=Yr(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:vi(this.choice);this.feed?.turn(Date.now(),n.config.time_zone),(r===void 0||K(r,n,o))&&(this.feed?.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 10}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),this.let(!1)}willUpdate(n){if(this.hadFocus=(this.shadowRoot?.activeElement??null)!==null,this.home===void 0)return;this.choice===void 0&&(this.choice=L(R(this.home),this.home,this.config),this.meet(this.choice));let r=this.feed?.settled?this.feed.plan:"loading";this.view=wi(this.home,this.choice,r,this.session,Date.now())}meet(n){let r=n.kind==="one"?n.runner.deviceId:void 0;if(r===this.met||(this.met=r,this.feed=void 0,this.session=void 0,this.looked=!1,n.kind!=="one"||r===void 0))return;let{entryId:o}=n.runner,i=()=>{let s=this.feed?.plan;s===void 0||this.looked||this.preview||(this.looked=!0,this.session=di(localStorage,r,s),this.tell())};this.feed=new tt(r,{load:()=>A(this.house(),o,"get_plan"),changed:s=>{i(),this.session&&s&&this.log.failed!==""&&(this.session=ni(this.session,s.items)),this.requestUpdate()}}),this.feed.refresh()}render(){let{view:n}=this;switch(n.kind){case"waiting":return c`<ha-card><div class="waiting blank" aria-busy="true"></div></ha-card>`;case"notice":return Q(n);case"start":return c`<ha-card>${this.start(n)}</ha-card>`;case"running":return c`<ha-card>${this.running(n)}</ha-card>`;case"over":return c`<ha-card>${this.over(n)}</ha-card>`;case"guided":return c`<ha-card>${this.guided(n)}</ha-card>`}}updated(n){let{kind:r}=this.view;this.hadFocus&&this.shadowRoot?.activeElement===null&&this.renderRoot.querySelector(".level, .go")?.focus({preventScroll:!0}),this.let(this.isConnected&&(r==="running"||r==="guided"))}let(n){this.wakefulness.want(n),n&&(this.clock??=setInterval(()=>this.look(),bd)),!n&&(clearInterval(this.clock),this.clock=void 0)}look(){let n=Date.now(),{session:r}=this;if(r?.endsAt===void 0){this.view.kind==="guided"&&this.requestUpdate();return}let o=Ko(r,n),i=Math.ceil((Xt(o,n)??0)/1e3);this.sound&&o!==r?Qn("turn"):this.sound&&i<=3&&i<this.counted&&Qn("count"),this.counted=i,o===r?this.requestUpdate():this.go(o)}go(n){this.session=n,this.met!==void 0&&qn(localStorage,this.met,n),this.tell(),this.requestUpdate()}press(n){on(),this.session!==void 0&&this.go(n(this.session,Date.now()))}tell(){let{session:n,view:r}=this;if(n===void 0||this.log.busy||r.kind==="waiting"||r.kind==="notice")return;let[o]=xt(n);o!==void 0&&this.log.tap(this.toldOf(r,o,M(n,o))).then(()=>{this.log.phase.at==="sent"&&this.tell()})}toldOf(n,r,o){let i=s=>{this.session!==void 0&&(this.session=s(this.session),this.met!==void 0&&qn(localStorage,this.met,this.session))};return Ii(this.place(n),r,o,{told:s=>i(a=>Fn(a,r.key,s)),takenBack:()=>i(s=>ri(s,r.key,Date.now()))})}place({entryId:n,say:r}){return{hass:()=>this.house(),entryId:n,say:r}}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}start(n){let{exercises:r,speakers:o}=n,i=this.withOptional??this.config.optional??!1,s=r?$i(r,i):[],a=o.find(({id:d})=>d===this.speaker)??o[0];return Pi(n,{items:s,withOptional:i,speaker:a?.id},this.log,{begin:()=>{this.preview||r===void 0||(on(),this.go(jo(r.date,s,Date.now())))},toggle:()=>{this.withOptional=!i,this.requestUpdate()},choose:d=>{this.speaker=d},startThere:()=>this.command(n,"start_session",{target:this.speaker||a?.id,optional:i})})}running(n){return Ai(n,this.sound,this.log,{press:()=>this.press(Go),back:()=>this.press(Jo),pause:()=>this.press(n.isPaused?ei:Xo),skip:()=>this.press(Qo),hurts:()=>this.press(Yo),hurt:r=>this.press((o,i)=>Zo(o,r,i)),hurtsNot:()=>this.press(ke),end:()=>this.press(ti),sound:()=>{this.sound=!this.sound,on(),ci(localStorage,this.sound),this.requestUpdate()}})}over(n){return Ci(n,this.log,{again:()=>this.tell(),worst:r=>{let o=this.session&&ii(this.session);o!==void 0&&this.log.tap(Hi(this.place(n),r,o,{noted:(i,s)=>this.go(this.session&&oi(this.session,i,s))}))},close:()=>{this.go(void 0),this.feed?.refresh()}})}guided(n){let r=o=>{this.asks=o,this.requestUpdate()};return Li(n,this.asks,this.log,{ask:r,next:(o={})=>{r(!1),this.command(n,"session_next",o)},stop:()=>this.command(n,"session_stop")})}command(n,r,o={}){this.preview||this.log.tap({key:r,said:"",undone:"",send:async()=>(await A(this.house(),n.entryId,r,o),{takeBack:void 0,note:""})})}};He.styles=[J,Zt,Z,Jt,Di],He.getConfigForm=()=>Xr,He.getStubConfig=N;function Ni(t,e,n,r,o){let{say:i}=t,{action:s,data:a}=hi(n,e,r);return{key:ot(n,e),said:i("card_logged",{level:e}),undone:i("card_undone",{level:e}),send:()=>Fi(t,s,a,n,o)}}function ot(t,e){return`${t?.about??""}/${t?.name??""}/${e}`}function Ui(t,e,n,r,o){let{say:i}=t;return{key:"check_up",said:i("card_check_up_logged"),undone:i("card_taken_back"),send:()=>Fi(t,"log_check_up",{flags:e,trauma:n},r,o)}}async function Fi(t,e,n,r,o){let{id:i,uncounted:s}=await me(t.hass(),t.entryId,e,n);r!==void 0&&s===void 0&&o.settle(r);let a=()=>{r!==void 0&&o.reopen(r)};return{takeBack:i===void 0?void 0:()=>ie(t.hass(),t.entryId,i).then(a),note:s===void 0?"":t.say(`uncounted_${s}`)}}function sn(t,e,n,r={}){return{key:e,said:t.say(n),undone:t.say("card_taken_back"),send:async()=>{let{id:o}=await me(t.hass(),t.entryId,e,r);return{takeBack:o===void 0?void 0:()=>ie(t.hass(),t.entryId,o),note:""}}}}function Wi(t,{item:e,name:n},{before:r,count:o,does:i},s,a){let{say:d}=t,l=i==="log",[u,f]=[d("card_exercise_logged",{name:n}),d("card_exercise_undone",{name:n})],h=async(m,g)=>{await $r(t.hass(),s.id,gi(s.date,e),m),a.put(e,g)};return{key:Jn(e.key,l?o-1:o),said:l?u:f,undone:l?f:u,send:async()=>(await h(l,o),{takeBack:()=>h(!l,r),note:""})}}function Jn(t,e){return`${t}/${e}`}function an(t,e,n){let{chosen:r,entityId:o}=e;return{key:"shoe",said:t.say("card_shoe_chosen",{name:n}),undone:t.say("card_taken_back"),send:async()=>(await Rn(t.hass(),o,n),{takeBack:r===""?void 0:()=>Rn(t.hass(),o,r),note:""})}}var qi=T`
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
`;function dn(t){let e=I(t,"options").filter(r=>typeof r=="string");if(t===void 0||e.length<2)return;let n=e.includes(t.state)?t.state:"";return{entityId:t.entity_id,options:e,chosen:n}}var kd=["sensor.shoe_distance","sensor.shoe_wear","sensor.shoe_distance_left","sensor.shoe_replace_on","binary_sensor.shoe_worn"];function ji(t,e){if(e.kind!=="one")return[];let{runner:n}=e,r=Pe(t,n);return[n.entities["sensor.run_light"],n.entities["select.shoe"],...r.flatMap(({entities:o})=>kd.map(i=>o[i]))].filter(o=>o!==void 0)}function Bi(t,e){if(!F(t.localize))return{kind:"waiting"};let n=v(t.localize);return e.kind!=="one"?X(t,e,n):xd(e.runner,e.alone,t,n)}function xd(t,e,n,r){let o=a=>{let d=n.states[a??""];return d?.state==="unavailable"?void 0:d};if(o(t.entities["sensor.run_light"])===void 0)return ee(n,t.name,r);let i=Pe(n,t);if(i.length===0)return Ae(n,r("card_shoes_none"),r("card_shoes_add"),`integration/${k}`);let s=dn(o(t.entities["select.shoe"]));return{kind:"shoes",entryId:t.entryId,title:e?r("card_shoes"):`${r("card_shoes")} · ${t.name}`,pairs:[...i.filter(a=>!Yn(o(a.entities["sensor.shoe_wear"]))),...i.filter(a=>Yn(o(a.entities["sensor.shoe_wear"])))].map(a=>vd(a,o,s,n,r)),choice:s,say:r}}function Yn(t){return S(t,"stage")==="retired"}function vd({entities:t,name:e},n,r,o,i){let s=E(n(t["sensor.shoe_wear"])),a=n(t["sensor.shoe_replace_on"])?.state,d=n(t["binary_sensor.shoe_worn"])?.state==="on",l=Yn(n(t["sensor.shoe_wear"])),u=r?.chosen===e,f=(h,m)=>{let g=n(t[h]),_=E(g);if(_===void 0)return"";let b=S(g,"unit_of_measurement")??o.config.unit_system.length,O=x(_,o.locale,{maximumFractionDigits:0});return i(m,{distance:`${O} ${b}`})};return{name:e,share:s===void 0?void 0:Math.min(1,Math.max(0,s/100)),wear:s===void 0?i("card_not_known"):pe(Math.round(s),o.locale),run:f("sensor.shoe_distance","card_shoe_run"),left:l?i("card_shoe_retired"):d?i("card_shoe_worn"):f("sensor.shoe_distance_left","card_shoe_left"),forecast:!d&&a!==void 0&&/^\d{4}-\d\d-\d\d$/.test(a)?i("card_shoe_forecast",{day:xr(a,o.locale)}):"",isWorn:d,isNext:u,canTake:!u&&r!==void 0&&r.options.includes(e)}}var Ne=class extends P{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new D;this.log=new ne({explain:n=>he(this.house(),n),changed:()=>this.requestUpdate()})}setConfig(n){this.config=H(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:ji(n,this.choice);(r===void 0||K(r,n,o))&&this.requestUpdate()}get hass(){return this.home}getCardSize(){return this.view.kind==="shoes"?1+2*this.view.pairs.length:5}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}willUpdate(n){this.home!==void 0&&(this.choice??=L(R(this.home),this.home,this.config),this.view=Bi(this.home,this.choice))}render(){switch(this.view.kind){case"waiting":return wd;case"notice":return Q(this.view);case"shoes":return this.shelf(this.view)}}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}take(n,r){if(this.preview||n.choice===void 0)return;let o={hass:()=>this.house(),entryId:n.entryId,say:n.say};this.log.tap(an(o,n.choice,r))}shelf(n){let{failed:r,said:o,undoable:i}=this.log;return c`<ha-card>
      <div class="shelf">
        <h2>${n.title}</h2>
        ${n.pairs.map(s=>this.pair(n,s))}
        <div class="answer slim">
          <div class="said">
            ${r?U:o?te:p}
            <p role="alert">${r}</p>
            <p role="status">${o}</p>
          </div>
          ${i?c`<button type="button" class="undo" @click=${()=>this.log.undo()}>
                  ${n.say("card_undo")}
                </button>`:p}
        </div>
      </div>
    </ha-card>`}pair(n,r){let{canTake:o,forecast:i,isNext:s,isWorn:a,left:d,name:l,run:u,share:f,wear:h}=r,{say:m}=n;return c`<section class="pair ${a?"worn":""}">
      <div class="head">
        <h3>${l}</h3>
        ${s?c`<span class="next">${m("card_shoe_next")}</span>`:p}
        ${o?c`<button
                type="button"
                class="act"
                aria-label="${m("card_shoe_take_short")}: ${l}"
                @click=${()=>this.take(n,l)}
              >
                ${m("card_shoe_take_short")}
              </button>`:p}
      </div>
      <div class="track ${f===void 0?"open":""}" aria-hidden="true">
        ${f===void 0?p:c`<div class="bar" style="inline-size: ${Math.round(f*100)}%"></div>`}
      </div>
      <div class="facts">
        <p>${u} <span class="label">${h}</span></p>
        <p>${d}</p>
      </div>
      ${i?c`<p class="label">${i}</p>`:p}
    </section>`}};Ne.styles=[J,Z,qi],Ne.getConfigForm=()=>Y,Ne.getStubConfig=N;var wd=c`<ha-card>
  <div class="waiting shelf" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="pair"></div>
    <div class="pair"></div>
  </div>
</ha-card>`;var $d=new Set(["age_55_or_over","kneecap_tender","outer_bone_tender","cannot_bend_to_90","cannot_take_four_steps"]);function Vi(t,e,n){let o=t.services?.[k]?.log_check_up?.fields?.flags?.selector?.select?.options;return Array.isArray(o)?o.filter(i=>typeof i=="string").filter(i=>n||!$d.has(i)).map(i=>({key:i,text:e(`flag_${i}`)})).filter(({text:i})=>i!==""):[]}function Gi(t,e,n,r,o){let{canFinish:i,line:s,listId:a,optional:d,optionalTitle:l,owed:u}=t,f=h=>c`<ul class="items">
      ${h.map(m=>Sd(m,a!==void 0,e,n,r,o))}
    </ul>`;return c`<section class="part exercises">
    <h3>${r("card_exercises")}</h3>
    ${s?c`<p class="line">${s}</p>`:p} ${u.length>0?f(u):p}
    ${d.length>0?c`<details>
            <summary>${l}</summary>
            ${f(d)}
          </details>`:p}
    <div class="answer ${u.length>0||n.said||n.failed?"":"none"}">
      ${q("exercises",n,r)}
      ${i?c`<button type="button" class="act" @click=${o.finish}>
              ${r("card_all_done")}
            </button>`:p}
    </div>
  </section>`}function Sd(t,e,n,{phase:r},o,i){let{care:s,dose:a,item:d,name:l}=t,u=n.of(d),f=r.at==="sending"?r.tap.key:void 0,h=m=>{let g=m+1,_=f===Jn(d.key,m);return c`<button
      type="button"
      class="set ${m<u?"full":""} ${_?"sent":""}"
      aria-pressed=${m<u?"true":"false"}
      aria-label=${o("card_set",{name:l,number:g,sets:d.sets})}
      @click=${()=>i.set(t,m)}
    >
      ${m<u?te:c`<span>${g}</span>`}
    </button>`};return c`<li class=${u===d.sets?"whole":""}>
    <details class="how">
      <summary>
        <span><span class="name">${l}</span><span class="dose">${a}</span></span>
      </summary>
      ${De(d.key)}
      <ol>
        ${$t(d.key,o).map(m=>c`<li>${m}</li>`)}
      </ol>
      ${s.map(m=>c`<p class="care">${m}</p>`)}
    </details>
    ${e?c`<div class="sets">${Array.from({length:d.sets},(m,g)=>h(g))}</div>`:p}
  </li>`}function Ki(t,e,n){if(t.endsAt===void 0)return;let r=Date.parse(t.endsAt.state),o=E(t.today)??0,i=o>0?e("card_ice_today",{count:x(o,n)}):"";return{endsAt:Number.isNaN(r)?void 0:r,text:t.due?.state==="on"?e("card_ice_due"):i}}function ln(t,e){return t.endsAt!==void 0&&e<t.endsAt}function Qi(t,e){return St(Math.max(0,Math.ceil(((t.endsAt??e)-e)/1e3)))}function St(t){return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}function Ji(t,e,n,r){let o=ln(t,Date.now());return c`<section class="part ice">
    <div class="ice-row">
      ${o?c`<p class="left" role="timer">
              ${n("card_ice_left",{time:Qi(t,Date.now())})}
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
    <div class="answer slim">${q("ice",e,n)}</div>
    <details>
      <summary>${n("card_ice_guidelines")}</summary>
      <p>${n("ice_view")}</p>
    </details>
  </section>`}function Yi(t,e,n,r){let o=i=>{let s=i.currentTarget,a=s.value;s.value=t.chosen,r(a)};return c`<section class="part shoe">
    <label>
      <span>${n("card_shoe")}</span>
      <select @change=${o}>
        ${t.chosen===""?c`<option value="" selected></option>`:p}
        ${t.options.map(i=>c`<option value=${i} .selected=${i===t.chosen}>${i}</option>`)}
      </select>
    </label>
    <div class="answer slim">${q("shoe",e,n)}</div>
  </section>`}function Xi(t,e,n){let{log:r,question:o}=t,i=mi(o,e);return c`<div class="knee">
    <div class="asks">
      <p class="question" id="question">${i.text}</p>
      ${o?c`<button type="button" class="quiet" @click=${n.skip}>
              ${e("card_skip")}
            </button>`:p}
    </div>
    ${o?.withSymptoms?Td(t,e,n):p}
    ${i.isCheckUp?Pd(t,e,n):Rd(t,e,n)}
    <div class="answer">
      ${r.said||r.failed||i.isCheckUp?p:c`<div class="ends">
              <span>${e("card_pain_none")}</span><span>${e("card_pain_worst")}</span>
            </div>`}
      ${q("knee",r,e)}
    </div>
  </div>`}function Rd({log:t,question:e},n,r){let{busy:o,phase:i}=t,s=a=>i.at==="idle"||i.tap.key!==ot(e,a)?"":i.at==="sending"?"sent":i.at==="undone"||i.at==="failed"?"":"logged";return c`<div
    class="levels"
    role="group"
    aria-labelledby="question"
    aria-busy=${o?"true":"false"}
  >
    ${nt.map(a=>c`<button
          type="button"
          class="level ${s(a)}"
          style="--level: ${a}"
          aria-label=${n("card_pain_log",{level:a})}
          aria-disabled=${o?"true":"false"}
          @click=${()=>r.level(a)}
        >
          <span>${a}</span>
        </button>`)}
  </div>`}function Td({symptoms:t},e,n){return c`<div class="besides" role="group" aria-label=${e("ask_symptoms")}>
    <p>${e("ask_symptoms")}</p>
    ${fi.map(r=>c`<button
          type="button"
          class="chip"
          aria-pressed=${t.has(r)?"true":"false"}
          @click=${()=>n.symptom(r)}
        >
          ${e(`card_symptom_${r}`)}
        </button>`)}
  </div>`}function Pd({signs:t,ticked:e,trauma:n},r,o){let i=t.filter(({key:s})=>e.has(s)).map(({key:s})=>s);return c`<div class="check-up">
    <details>
      <summary>${r("card_check_up_list")}</summary>
      ${Zi(r("cause_trauma"),n,o.trauma)}
      ${t.map(({key:s,text:a})=>Zi(a,e.has(s),()=>o.sign(s)))}
    </details>
    <button type="button" class="act" @click=${()=>o.send(i)}>
      ${r(i.length>0?"card_check_up_log":"card_check_up_none")}
    </button>
  </div>`}function Zi(t,e,n){return c`<label class="check"
    ><input type="checkbox" .checked=${e} @change=${n} /><span>${t}</span></label
  >`}function es({light:t,name:e,say:n}){return c`<div class="light ${t.colour}">
    ${io(t.colour)}
    <div class="says">
      ${e?c`<p class="label">${e}</p>`:p}
      <h2><span class="heard">${n("card_light_label")} </span>${t.word}</h2>
      ${t.reasons.map(r=>c`<p>${r}</p>`)}
    </div>
  </div>`}function ts({reasons:t,soon:e,urgency:n,whom:r},o){return c`<section class="talk ${n}">
    ${U}
    <div>
      <h3>${o("card_talk")}</h3>
      <p><strong>${e}</strong> ${r}</p>
      ${t.map(i=>c`<p>${i}</p>`)}
    </div>
  </section>`}function ns({advice:t,allowance:e,notNow:n,say:r,weeks:o}){return c`<div class="day">
    ${e?c`<div class="far">
            <p class="label">${r("card_today")}</p>
            <p class="headline ${e.held?"held":""}">
              ${e.headline.map(Ad)}
            </p>
            ${n.map(i=>c`<p class="not-now">${U}<span>${i}</span></p>`)}
            ${e.reasons.map(i=>c`<p class="why">${i}</p>`)}
            ${t?Od(t):p}
          </div>`:p}
    ${o?Ld(o):p}
  </div>`}function Ad(t){return typeof t=="string"?c`${t}`:c`<strong
        ><bdi>${t.number}<span class="unit">&nbsp;${t.unit}</span></bdi></strong
      >`}function Od({session:t,tips:e}){return c`${t?Ed(t):p}${e.map(Cd)}`}function Ed({around:t,blocks:e,text:n,title:r}){return c`<div class="session">
    ${r?c`<p class="label">${r}</p>`:p}
    <p class="steps">${n}</p>
    <div class="strip" aria-hidden="true">
      ${e.map(([o,i])=>c`<span style="flex: ${o}" ?hidden=${o===0}></span
            ><span class="jog" style="flex: ${i}" ?hidden=${i===0}></span>`)}
    </div>
    ${t?c`<p>${t}</p>`:p}
  </div>`}function Cd({texts:t,title:e}){return c`<details>
    <summary>${e}</summary>
    <ul>
      ${t.map(n=>c`<li>${n}</li>`)}
    </ul>
  </details>`}function Ld({bars:t,note:e}){return c`<div class="weeks">
    <dl>${t.map(Md)}</dl>
    ${e?c`<p class="note">${e}</p>`:p}
  </div>`}function Md({label:t,share:e,text:n},r){let o=e===void 0?"open":"";return c`<div class="row ${r===0?"this":"last"}">
    <dt>${t}</dt>
    <div class="track ${o}" aria-hidden="true">
      ${e===void 0?p:c`<div class="bar" style="inline-size: ${Math.round(e*100)}%"></div>`}
    </div>
    <dd class=${o}><bdi>${n}</bdi></dd>
  </div>`}function rs({reserve:t,week:e,weeks:n}){return c`<section class="part streak">
    ${Zn("week",e)} ${n?Zn("weeks",n):p}
    ${t?Zn("reserve",t):p}
  </section>`}function Zn(t,{full:e,of:n,text:r}){return c`<p class="dots ${t}">
    <span aria-hidden="true" ?hidden=${n===0}
      >${Array.from({length:n},(o,i)=>c`<i class=${i<e?"full":""}></i>`)}</span
    >${r}
  </p>`}var j=t=>c`<span class="bone" style="padding-inline-end: ${t}%"></span>&nbsp;`,os=c`<ha-card>
  <div class="waiting" aria-busy="true">
    <div class="light unknown">
      <div class="shape bone"></div>
      <div class="says">
        <h2>${j(30)}</h2>
        <p>${j(90)}</p>
        <p class="more">${j(50)}</p>
      </div>
    </div>
    <div class="day">
      <div class="far">
        <p class="label">${j(12)}</p>
        <p class="headline">${j(30)}<strong>&nbsp;</strong></p>
        <p class="why">
          ${j(90)}<span class="more"><br />${j(12)}</span>
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
      <div class="asks"><p class="question">${j(60)}</p></div>
      <div class="levels">${nt.map(()=>c`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
    <div class="part run">
      <div class="ice-row"></div>
    </div>
    <div class="part">
      <h3>${j(20)}</h3>
      <p class="line">${j(80)}</p>
    </div>
    <div class="part streak">
      ${[60,40,45].map(t=>c`<p class="dots">${j(t)}</p>`)}
    </div>
    <div class="part ice">
      <div class="ice-row"></div>
      <div class="summary"></div>
    </div>
  </div>
</ha-card>`;var Xn={distance:"",duration:"",started:""};function is({distance:t,duration:e,started:n},r){return{distance:Nt(t),unit:r,...e.trim()===""?{}:{duration:e.trim()},...n===""?{}:{started_at:n}}}function ss(t,e,n,r,o){return c`<section class="part run">
    <div class="ice-row">
      <h3>${r("card_run")}</h3>
      ${t?p:c`<button
              type="button"
              class="act"
              aria-label=${r("card_run_log_label")}
              @click=${o.open}
            >
              ${r("card_run_log")}
            </button>`}
    </div>
    ${t?zd(t,e,n.busy,r,o):p}
    <div class="answer slim">${q("run",n,r)}</div>
  </section>`}function zd(t,e,n,r,o){let i=(a,d,l,u)=>c`<label>
      <span>${d}</span>
      <input
        name=${a}
        type=${l}
        inputmode=${u}
        autocomplete="off"
        .value=${t[a]}
        @input=${f=>o.type(a,f.currentTarget.value)}
      />
    </label>`,s=a=>{a.preventDefault(),o.log()};return c`<form
    aria-label=${r("card_run_log_label")}
    aria-busy=${n?"true":"false"}
    @submit=${s}
  >
    <div class="fields">
      ${i("distance",r("card_run_distance",{unit:e}),"text","decimal")}
      ${i("duration",r("card_run_duration"),"text","text")}
      ${i("started",r("card_run_started"),"datetime-local","text")}
    </div>
    <div class="buttons">
      <button type="submit" class="act">${r("card_run_log")}</button>
      <button type="button" class="act" @click=${o.close}>${r("card_run_close")}</button>
    </div>
  </form>`}var as=new Map,it=class{constructor(e,n){let r=`${e}/${n}`;this.tapped=as.get(r)??new Map,as.set(r,this.tapped)}of(e){return this.tapped.get(e.key)??(e.done?e.sets:0)}tap(e,n){let r=this.of(e),o=n<r?n:n+1,i=o===e.sets?"log":e.done?"take_back":"count";return{before:r,count:o,does:i}}put(e,n){this.tapped.set(e.key,n)}hear(e){for(let n of e){let r=this.tapped.get(n.key);(n.done||r===n.sets)&&this.tapped.delete(n.key)}}};var Dd={red_flag:"card_on_hold",flare_up:"card_on_hold",red_rest:"card_rest_day",amber_rest:"card_rest_day",rest_day:"card_rest_day",check_pending:"card_check_first",no_baseline:"card_no_limit_yet"},ds="";function ls(t,e,n,r){let o=S(t,"reason")??"",i=C(t,"run_today_m")??0,s=Dd[o],a=s?[e(s)]:Id(E(t),i>0,e,n),d=o==="check_pending"?void 0:S(t,"until"),l=s&&d?e("card_next_run",{until:fe(d,r)}):"",u=Hd(t,o,i>0,e,n,r);return{headline:a,held:a.every(f=>typeof f=="string"),reasons:[u,l].filter(f=>f!=="")}}function Id(t,e,n,r){if(t===void 0)return[n("card_not_known")];let o=r.allowance(t);if(o.number==="0")return[n("card_nothing_left")];let i=n(e?"card_left":"card_up_to",{distance:ds}),[s="",a=""]=i.split(ds);return[s,o,a].filter(d=>d!=="")}function Hd(t,e,n,r,o,i){if(e==="")return"";let s={},a=C(t,"limit_percent");a!==void 0&&(s.percent=pe(a,i));for(let l of["longest","week_before","last_7_days","run_today"]){let u=C(t,`${l}_m`);u!==void 0&&(s[l]=o.text(u))}return(n?r(`allowance_${e}_after_run`,s):"")||r(`allowance_${e}`,s)}function cs(t,e,n){let r=t.offers.map(i=>e(`offer_${i}`)).filter(Boolean),o=t.backAgain.map(i=>e(`back_again_${i}`)).filter(Boolean);return{session:t.session&&Nd(t.session,e,n),tips:[{title:e("card_offers"),texts:r},{title:e("card_back_again"),texts:o}].filter(({texts:i})=>i.length>0)}}function Nd(t,e,n){let{aroundS:r,blocks:o,jogS:i,level:s,walkS:a}=t,d={blocks:x(o,n),walk:St(a),jog:St(i)},l=i===0?"card_session_walk":a===0?"card_session_jog":"card_session";return{title:s===0?"":e("card_session_level",{level:x(s,n)}),text:e(l,d),around:r===0?"":e("card_session_around",{walk:St(r)}),blocks:Array.from({length:o},()=>[a,i])}}function us(t,e,n){let r=I(t,"reason_details"),o=r.length>0?r:I(t,"reasons").map(i=>({key:i}));return fs("light",o,e,n)}function ps(t,e,n){return fs("not_now",I(t,"not_now_details"),e,n)}function fs(t,e,n,r){return e.map(o=>Ud(t,o,n,r)).filter(o=>o!=="")}function Ud(t,e,n,r){if(typeof e!="object"||e===null)return"";let{key:o,...i}=e,s={};for(let[d,l]of Object.entries(i))s[d]=typeof l=="number"?x(l,r):String(l);return("check"in s?n(`${t}_${o}_${s.check}`,s):"")||n(`${t}_${o}`,s)}var Fd=["green","amber","red","incomplete","unknown"];function ms(t,e,n){let r=Fd.find(i=>i===t.state)??"unknown",o=[...us(t,e,n)];return I(t,"reasons").includes("nothing_logged")&&o.push(e("card_first_step")),{colour:r,word:e(`card_light_${r}`),reasons:o}}var Wd=12,qd=2;function hs(t,e,n,r){let o=C(t,"target")??e?.target,i=C(t,"done_this_week")??e?.doneThisWeek;if(o===void 0||i===void 0||o<1)return;let s=u=>x(u,r),a=n("card_week_sessions",{done:s(i),target:s(o)}),d=E(t),l=C(t,"bank");return{week:{full:Math.min(i,o),of:o,text:a},weeks:d===void 0?void 0:jd(d,n("card_streak",{weeks:s(d)})),reserve:l===void 0?void 0:{full:l,of:Math.max(l,qd),text:n("card_reserve",{bank:s(l)})}}}function jd(t,e){let n=Math.min(t,Wd);return{full:n,of:n,text:e}}function gs(t,e){if(t?.state!=="on")return;let n=I(t,"reasons").map(o=>e(`talk_${String(o)}`)).filter(Boolean),r=S(t,"urgency")??"appointment";return{urgency:r,soon:e(`urgency_${r}`),whom:e(`whom_${r}`),reasons:n}}function ys(t,e,n,r){let o=C(t.week,"this_week_m"),i=C(t.week,"last_week_m"),s=Math.max(o??0,i??0),a=(u,f)=>f===void 0?{label:u,text:e("card_not_known"),share:void 0}:{label:u,text:n.text(f),share:s===0?0:f/s},d=E(t.ramp),l=t.exceeded?.state==="on"&&d!==void 0;return{bars:[a(e("card_this_week"),o),a(e("card_last_week"),i)],note:l?e("card_ramp_exceeded",{percent:pe(d,r)}):""}}var Bd=["sensor.run_light","sensor.distance_allowed","sensor.distance_week","sensor.mileage_ramp","binary_sensor.ramp_exceeded","binary_sensor.check_due","binary_sensor.talk_to_professional","binary_sensor.exercises_due","binary_sensor.ice_due","sensor.rehab_streak","sensor.ice_ends_at","sensor.ice_today","sensor.ladder_level","todo.exercises","select.shoe"];function bs(t){return t.kind!=="one"?[]:Bd.map(e=>t.runner.entities[e]).filter(e=>e!==void 0)}function _s(t,e,n){if(!F(t.localize))return{kind:"waiting"};let r=v(t.localize);return e.kind!=="one"?X(t,e,r):Vd(e.runner,e.alone,t,r,n)}function Vd(t,e,n,r,o){let i=g=>{let _=n.states[t.entities[g]??""];return _?.state==="unavailable"?void 0:_},s=i("sensor.run_light");if(s===void 0)return ee(n,t.name,r);if(o==="loading")return{kind:"waiting"};let{locale:a}=n,d=i("sensor.distance_allowed"),l=i("sensor.distance_week"),u=S(d??l,"unit_of_measurement")??n.config.unit_system.length,f=new ue(u,a),h=i("sensor.mileage_ramp"),m=i("binary_sensor.ramp_exceeded");return{kind:"today",entryId:t.entryId,name:e?"":t.name,light:ms(s,r,a),allowance:d&&ls(d,r,f,a),weeks:l&&ys({week:l,ramp:h,exceeded:m},r,f,a),notNow:ps(d,r,a),talk:gs(i("binary_sensor.talk_to_professional"),r),check:pi(i("binary_sensor.check_due")),advice:o&&cs(o,r,a),exercises:o&&tn(o,i("todo.exercises"),r,a),streak:hs(i("sensor.rehab_streak"),o,r,a),ice:Ki({endsAt:i("sensor.ice_ends_at"),today:i("sensor.ice_today"),due:i("binary_sensor.ice_due")},r,a),shoe:dn(i("select.shoe")),unit:yt(u),say:r}}var ks=new Map,Ue=class extends P{constructor(){super(...arguments);this.preview=!1;this.config={};this.view={kind:"waiting"};this.words=new D;this.logs=this.newLogs();this.queue=new wt;this.sets=new it("","");this.symptoms=new Set;this.signs=new Set;this.trauma=!1}setConfig(n){this.config=H(n),this.choice=void 0,this.requestUpdate()}set hass(n){let r=this.home;this.home=n,this.words.ensure(n,()=>this.requestUpdate()),(r?.entities!==n.entities||r.devices!==n.devices)&&(this.choice=void 0);let o=this.choice===void 0?[]:bs(this.choice);this.feed?.turn(Date.now(),n.config.time_zone),(r===void 0||K(r,n,o))&&(this.feed?.refresh(),this.requestUpdate())}get hass(){return this.home}getCardSize(){return 15}getGridOptions(){return{columns:12,min_columns:6,rows:"auto"}}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.seconds),this.seconds=void 0}willUpdate(n){if(this.home===void 0)return;this.choice===void 0&&(this.choice=L(R(this.home),this.home,this.config),this.meet(this.choice));let{feed:r}=this;if(this.view=_s(this.home,this.choice,r?.settled?r.plan:"loading"),this.view.kind!=="today")return;let o=this.queue.next(this.view.check,Date.now());ot(o,0)!==ot(this.question,0)&&(this.symptoms.clear(),this.signs.clear()),this.question=o}meet(n){let r=n.kind==="one"?n.runner.deviceId:void 0;if(r===this.met||(this.met=r,this.logs=this.newLogs(),this.run=void 0,this.feed=void 0,n.kind!=="one"||r===void 0))return;let{entryId:o}=n.runner;this.queue=ks.get(r)??new wt,ks.set(r,this.queue),this.feed=new tt(r,{load:()=>A(this.house(),o,"get_plan"),changed:i=>{this.sets=new it(r,i?.date??""),this.sets.hear(i?.items??[]),this.requestUpdate()}}),this.sets=new it(r,this.feed.plan?.date??""),this.feed.refresh()}render(){switch(this.view.kind){case"waiting":return os;case"notice":return Q(this.view);case"today":return this.today(this.view)}}updated(n){this.keepFocus();let r=this.view.kind==="today"?this.view.ice:void 0,o=this.isConnected&&r!==void 0&&ln(r,Date.now());o&&(this.seconds??=setInterval(()=>this.requestUpdate(),1e3)),!o&&(clearInterval(this.seconds),this.seconds=void 0)}keepFocus(){let n=this.undoFocused;n&&!this.renderRoot.querySelector(`.undo[data-place=${n}]`)&&this.renderRoot.querySelector(`.${n}`)?.querySelector(".level, .set, .act, select")?.focus(),this.undoFocused=this.renderRoot.querySelector(".undo:focus")?.dataset.place}newLogs(){let n=()=>new ne({explain:r=>(this.feed?.refresh(),he(this.house(),r)),changed:()=>this.requestUpdate()});return{knee:n(),run:n(),exercises:n(),ice:n(),shoe:n()}}tap(n,r){this.preview||this.logs[n].tap(r)}house(){if(this.home===void 0)throw new Error("Home Assistant is not there yet.");return this.home}place({entryId:n,say:r}){return{hass:()=>this.house(),entryId:n,say:r}}today(n){let{allowance:r,exercises:o,ice:i,say:s,shoe:a,streak:d,talk:l,weeks:u}=n;return c`<ha-card>
      ${es(n)} ${l?ts(l,s):p}
      ${r||u?ns(n):p} ${this.knee(n)} ${this.runs(n)}
      ${o?this.exercises(n,o):p}
      ${d?rs(d):p} ${i?this.ice(n,i):p}
      ${a?this.shoe(n,a):p}
    </ha-card>`}knee(n){let{queue:r,question:o,symptoms:i,trauma:s}=this,a=this.place(n),d={question:o,symptoms:i,signs:Vi(this.house(),n.say,s),ticked:this.signs,trauma:s,log:this.logs.knee};return Xi(d,n.say,{skip:()=>{o&&r.skip(o),this.requestUpdate()},level:l=>this.tap("knee",Ni(a,l,o,[...i],r)),symptom:l=>this.toggle(i,l),sign:l=>this.toggle(this.signs,l),trauma:()=>{this.trauma=!s,this.requestUpdate()},send:l=>this.tap("knee",Ui(a,l,s,o,r))})}toggle(n,r){n.delete(r)||n.add(r),this.requestUpdate()}runs(n){let r=o=>{this.run=o,this.requestUpdate()};return ss(this.run,n.unit,this.logs.run,n.say,{open:()=>{r(Xn),this.updateComplete.then(()=>this.renderRoot.querySelector(".run input")?.focus())},type:(o,i)=>r({...this.run??Xn,[o]:i}),close:()=>r(void 0),log:()=>{if(this.run===void 0||this.preview)return;let o=is(this.run,n.unit),i=sn(this.place(n),"log_run","card_run_logged",o);this.logs.run.tap(i).then(()=>{this.logs.run.failed===""&&r(void 0)})}})}exercises(n,r){let{date:o,listId:i}=r,s=this.place(n);return Gi(r,this.sets,this.logs.exercises,n.say,{finish:()=>this.tap("exercises",sn(s,"log_exercises","card_all_done_logged")),set:(a,d)=>{let l=this.sets.tap(a.item,d);if(this.preview||this.logs.exercises.busy||i===void 0)return;if(l.does==="count"){this.sets.put(a.item,l.count),this.requestUpdate();return}let u={id:i,date:o};this.tap("exercises",Wi(s,a,l,u,this.sets))}})}ice(n,r){return Ji(r,this.logs.ice,n.say,o=>{let i=o?"card_ice_stopped":"card_ice_started",s=o?"stop_ice":"start_ice";this.tap("ice",sn(this.place(n),s,i))})}shoe(n,r){return Yi(r,this.logs.shoe,n.say,o=>this.tap("shoe",an(this.place(n),r,o)))}};Ue.styles=[Zt,Z,Jt],Ue.getConfigForm=()=>Y,Ue.getStubConfig=N;var Rt=(t,e,n)=>Ao(window,Ln(t,r=>`Knee Recovery: ${r(...e)}`,r=>r(...n)));ye(window,Ve,Ue);Rt({type:Ve,preview:!0,documentationURL:Me,getEntitySuggestion:(t,e)=>se(t,e)},["card_today","Today"],["card_pick_today_help","How far you may run today and why, and one tap to log how your knee feels."]);ye(window,Ee,Le);Rt({type:Ee,preview:!0,documentationURL:Me,getEntitySuggestion:Qr},["card_view_load","Load"],["card_pick_load_help","Weeks as bars under your own limit, and how the knee was; tap a bar for its runs."]);ye(window,Ye,Ne);Rt({type:Ye,preview:!0,documentationURL:Me,getEntitySuggestion:eo},["card_shoes","Shoes"],["card_pick_shoes_help","Each pair with its distance, what is left of it, and when it is likely to be due."]);ye(window,Ce,He);Rt({type:Ce,preview:!0,documentationURL:`${Me}#session`,getEntitySuggestion:Zr},["card_pick_session","Session"],["card_pick_session_help","Today's exercises one at a time: a drawing, the dose, a timer, and big buttons."]);ye(window,Ge,Oe);Rt({type:Ge,preview:!0,documentationURL:Me,getEntitySuggestion:(t,e)=>t.entities[e]?.translation_key==="plan"?se(t,e,Ge):null},["card_pick_calendar","Calendar"],["card_pick_calendar_help","Twelve weeks of runs, exercises and pain; tap a day for the two days before it."]);ye(window,zt,Ke);ye(window,oo,Xe);Oo(window,Ln({type:"knee-recovery",strategyType:"dashboard",documentationURL:Me},()=>"Knee Recovery",t=>t("card_pick_dashboard_help","Today, load, exercises, shoes and history; it makes itself and keeps up with you.")));Po(window);
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
