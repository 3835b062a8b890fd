export const id=9839;export const ids=[9839];export const modules={9839:((e,t,n)=>{n.r(t),n.d(t,{t:()=>_e});var r=n(8345),i=n(7054),a=n(3024),o=n(6760),s=n(1455),c=n(7598),l=n(8161),u=n(1421),d=n(7067),f=n(8500),p=n(7030),m=n(3136),h=n(6193);function g(e){let t=e.map(_).filter(({texts:e})=>e.length>0),n=Math.max(0,...t.flatMap(({texts:e})=>e.map(({length:e})=>e))),i=new Map(r.qn.map(e=>[e,{tail:``,size:0}])),a=new Map;return{take:(e,r)=>{let o=i.get(e);if(o===void 0||n===0||o.size>4194304)return;o.size+=r.length;let s=o.tail+r;for(let{name:n,texts:r}of t){let t=v(s,r,o.tail.length),i=a.get(n)??new Map;t>0&&a.set(n,i.set(e,(i.get(e)??0)+t))}o.tail=s.slice(-(n-1))},found:()=>[...a].flatMap(([e,t])=>[...t].map(([t,n])=>({name:e,stream:t,times:n})))}}function _({name:e,value:t}){let n=(0,i.t)(t).filter(({length:e})=>e>=8).flatMap(e=>e.length<=16?[e]:[e.slice(0,16),e.slice(-16)]);return{name:e,texts:[...new Set(n)]}}function v(e,t,n){let r=t.map(t=>{let r=0,i=e.indexOf(t,Math.max(0,n-t.length+1));for(;i!==-1;)r+=1,i=e.indexOf(t,i+t.length);return r});return Math.max(0,...r)}async function y(e,t){let n=await(0,s.realpath)((0,o.resolve)(t,e.directory)).catch(()=>null),i=n!==null&&(await(0,s.stat)(n)).isDirectory();if(n===null||!i)throw T(e,{code:`FILE_NOT_FOUND`,message:`There is no folder${(0,r.gi)(e.directory)}, in which \`boot:\` starts the application.`,fix:"Correct `boot.directory`: it is relative to the policy."});let a=await(0,s.realpath)((0,r.wr)(t));if((0,r.kr)(a,n)===null)throw T(e,{code:`FILE_OUTSIDE`,message:`The folder${(0,r.gi)(e.directory)}, in which \`boot:\` starts the application, is outside the repository.`,fix:"Name a folder of the repository in `boot.directory`."});return n}async function b(e,t,n){let[i=``]=e.command;if(await x(i,t,n)===null)throw T(e,{code:`BOOT_COMMAND_NOT_FOUND`,message:`There is no command ${(0,r.yi)(i,"of the name in `boot.command`")} on this machine.`,fix:"Install it in a step before this one, or correct `boot.command`. The first word is a program in PATH (`boot.keep`) or a path from `boot.directory`; no shell reads it."})}async function x(e,t,n){let r=e.includes(`/`)?[(0,o.resolve)(n,e)]:(t??``).split(o.delimiter).map(t=>(0,o.join)((0,o.resolve)(n,t),e));for(let e of r)if(await(0,s.access)(e,a.constants.X_OK).then(()=>(0,s.stat)(e)).then(e=>e.isFile()).catch(()=>!1))return e;return null}async function S({expect:e,...t}){if(e.kind===`http`&&!await new Promise(t=>{let n=(0,p.createServer)();n.once(`error`,()=>t(!1)),n.listen(e.port,`0.0.0.0`,()=>n.close(()=>t(!0)))}))throw T(t,{code:`BOOT_PORT_TAKEN`,message:`The application cannot be started: port ${e.port} of this machine is not free.`,fix:"End the process that listens there, or start the application on another port: `boot.command` and `boot.expect.http.port`."})}async function C(e,t,n){try{let i=e.startsWith(`file:`)?(0,m.fileURLToPath)(e):(0,o.resolve)(t,e),a=await(0,s.realpath)(i),c=await(0,s.stat)(a),l=(0,r.kr)(await(0,s.realpath)((0,r.wr)(n)),a);return l===null||(0,r.kr)(t,a)===null||!c.isFile()||c.size>2097152?null:{file:l.split(o.sep).join(`/`),lines:(await(0,s.readFile)(a,`utf8`)).split(`
`)}}catch{return null}}async function w({file:e,line:t},n,r){let i=await C(e,n,r);return i===null||t<1||t>i.lines.length?null:{file:i.file,line:t}}function T({location:e},t){return new r.wi({...t,...e&&{location:e}})}let E=String.raw`'use strict'
// Bootgate notes which environment variables a start looks at. No value is written.
const { closeSync, fstatSync, openSync, writeSync } = require('fs')
const FILE = require('path').join(__dirname, 'reads')
const MOST_EVENTS = 5000
const MOST_BYTES = 4 * 1024 * 1024
const MOST_FRAMES = 40
const MOST_PLACES = 4
const MOST_TIMES = 100
const LOADER = /^node:internal\/(modules|main|process)\//
const seen = new Set()
const times = new Map()

function write(event) {
  try {
    const line = JSON.stringify(event)
    if (seen.size > MOST_EVENTS || seen.has(line)) return
    seen.add(line)
    const file = openSync(FILE, 'a', 0o600)
    try {
      const room = fstatSync(file).size < MOST_BYTES
      if (room) writeSync(file, (seen.size > MOST_EVENTS ? '["full"]' : line) + '\n')
    } finally {
      closeSync(file)
    }
  } catch {
    // The application must not notice.
  }
}

/** The line that looks, and the lines outside of packages that lead to it; null when Node itself looks. */
function places() {
  const { prepareStackTrace, stackTraceLimit } = Error
  try {
    const holder = {}
    Error.prepareStackTrace = (_, sites) => sites
    Error.stackTraceLimit = MOST_FRAMES
    Error.captureStackTrace(holder, places)
    const found = []
    for (const site of holder.stack) {
      const file = site.getFileName()
      if (file === __filename || file === null || file === undefined) continue
      if (LOADER.test(file)) break
      if (found.length === 0 && file.startsWith('node:')) return null
      if (file.startsWith('node:') || (found.length > 0 && file.includes('/node_modules/'))) continue
      found.push([file.slice(0, 1000), site.getLineNumber() ?? 0])
      if (found.length === MOST_PLACES) break
    }
    return found.length === 0 ? null : found
  } catch {
    return null
  } finally {
    Error.prepareStackTrace = prepareStackTrace
    Error.stackTraceLimit = stackTraceLimit
  }
}

function note(kind, name, access) {
  if (typeof name !== 'string' || name in Object.prototype || name === 'toJSON') return
  if (kind === 'read') {
    const count = times.get(name) ?? 0
    if (count >= MOST_TIMES) return
    times.set(name, count + 1)
  }
  const frames = places()
  if (frames !== null) write([kind, name.slice(0, 300), access, frames])
}

let pending = new Set()
let described = null
process.env = new Proxy(process.env, {
  get(target, name) {
    if (name === described) described = null
    else note('read', name, 'get')
    return target[name]
  },
  has(target, name) {
    note('read', name, 'in')
    return name in target
  },
  ownKeys(target) {
    const keys = Reflect.ownKeys(target)
    pending = new Set(keys)
    note('all', '', '')
    return keys
  },
  getOwnPropertyDescriptor(target, name) {
    if (pending.delete(name)) described = name
    else note('read', name, 'in')
    return Reflect.getOwnPropertyDescriptor(target, name)
  },
  set(target, name, value) {
    note('set', name, '')
    target[name] = value
    return true
  },
})
write(['began', 'node'])
`,D=String.raw`"""Bootgate notes which environment variables a start looks at. No value is written."""
import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_FILE = os.path.join(_HERE, "reads")
_MOST_EVENTS = 5000
_MOST_BYTES = 4 * 1024 * 1024
_MOST_PLACES = 4
_MOST_TIMES = 1000
_OWN = {__file__, "<frozen os>", "<frozen _collections_abc>", os.__file__}
_LOADER = "<frozen importlib"
_LIBRARY = os.path.dirname(os.__file__) + os.sep
_OF_OTHERS = ("/site-packages/", "/dist-packages/")
_seen = set()
_times = {}
_hooked = False
_iteration = (0, 0)
_yielded = (0, None)


def _quoted(text):
    parts = []
    for character in text[:300]:
        code = ord(character)
        if code > 0xFFFF:
            code -= 0x10000
            parts.append("\\u%04x\\u%04x" % (0xD800 + (code >> 10), 0xDC00 + (code & 0x3FF)))
        elif code < 32 or code > 126 or character in "\"\\":
            parts.append("\\u%04x" % code)
        else:
            parts.append(character)
    return '"' + "".join(parts) + '"'


def _write(line):
    try:
        if len(_seen) > _MOST_EVENTS or line in _seen:
            return
        _seen.add(line)
        if len(_seen) > _MOST_EVENTS:
            line = '["full"]'
        file = os.open(_FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            if os.fstat(file).st_size < _MOST_BYTES:
                os.write(file, (line + "\n").encode("ascii"))
        finally:
            os.close(file)
    except OSError:
        pass


def _caller(depth):
    frame = sys._getframe(depth)
    while frame is not None and frame.f_code.co_filename in _OWN:
        frame = frame.f_back
    return frame


def _is_library(file):
    return file.startswith(_LIBRARY) or any(part in file for part in _OF_OTHERS)


def _frames(frame):
    """The line that looks, and the lines outside of libraries that lead to it."""
    found = []
    first = True
    while frame is not None and len(found) < _MOST_PLACES:
        file = frame.f_code.co_filename
        if file.startswith(_LOADER):
            break
        if file == "<string>" and frame.f_globals.get("__name__") == "__main__":
            found.append('["-c",%d]' % frame.f_lineno)
        elif not file.startswith("<") and file not in _OWN and (first or not _is_library(file)):
            found.append("[%s,%d]" % (_quoted(file), frame.f_lineno))
        first = first and not found
        frame = frame.f_back
    return "[" + ",".join(found) + "]"


def _note(kind, key, access, frame, more=""):
    try:
        name = os.fsdecode(key)
        if kind == "read":
            times = _times.get(name, 0)
            if times >= _MOST_TIMES:
                return
            _times[name] = times + 1
        _write('["%s",%s,"%s",%s%s]' % (kind, _quoted(name), access, _frames(frame), more))
    except (TypeError, ValueError, RecursionError):
        pass


def _is_iteration(key, frame, direct):
    if direct.f_code.co_name == "__iter__" and direct.f_code.co_filename in _OWN:
        return True
    if frame is None:
        return False
    return _iteration == (id(frame), frame.f_lasti) or _yielded == (id(frame), key)


_plain = os._Environ


class _Environ(_plain):
    def __getitem__(self, key):
        frame = _caller(2)
        if not _is_iteration(key, frame, sys._getframe(1)):
            _note("read", key, "item", frame)
        return _plain.__getitem__(self, key)

    def get(self, key, default=None):
        _note("read", key, "get" if default is None else "default", _caller(2))
        try:
            return _plain.__getitem__(self, key)
        except KeyError:
            return default

    def __contains__(self, key):
        _note("read", key, "in", _caller(2))
        try:
            _plain.__getitem__(self, key)
        except KeyError:
            return False
        return True

    def setdefault(self, key, value):
        _note("read", key, "default", _caller(2))
        try:
            return _plain.__getitem__(self, key)
        except KeyError:
            _plain.__setitem__(self, key, value)
            return value

    def pop(self, key, *default):
        _note("read", key, "default" if default else "item", _caller(2))
        try:
            value = _plain.__getitem__(self, key)
        except KeyError:
            if default:
                return default[0]
            raise
        _plain.__delitem__(self, key)
        return value

    def __setitem__(self, key, value):
        _note("set", key, "", _caller(2))
        _plain.__setitem__(self, key, value)

    def __iter__(self):
        global _iteration
        frame = _caller(2)
        if frame is not None:
            _iteration = (id(frame), frame.f_lasti)
            if not _explained(frame):
                _note("all", "", "", frame)
        return _each(_plain.__iter__(self), _iteration[0])

    def copy(self):
        return _Copy(dict(self))


class _Copy(dict):
    def __getitem__(self, key):
        _note("read", key, "item", _caller(2))
        return dict.__getitem__(self, key)

    def get(self, key, default=None):
        _note("read", key, "get" if default is None else "default", _caller(2))
        return dict.get(self, key, default)

    def __contains__(self, key):
        _note("read", key, "in", _caller(2))
        return dict.__contains__(self, key)

    def copy(self):
        return _Copy(self)


def _each(keys, frame):
    global _yielded
    for key in keys:
        _yielded = (frame, key)
        yield key
    _yielded = (0, None)


${`def _explained(frame):
    """pydantic-settings copies all variables, and looks at its fields in the copy."""
    global _hooked
    if not str(frame.f_globals.get("__name__", "")).startswith("pydantic_settings"):
        return False
    if not _hooked:
        source = getattr(sys.modules.get("pydantic_settings"), "EnvSettingsSource", None)
        if not hasattr(source, "get_field_value") or not hasattr(source, "_extract_field_info"):
            return False
        _hook(source)
        _hooked = True
    return True


def _hook(source):
    plain = source.get_field_value

    def get_field_value(self, field, field_name):
        try:
            _note_field(self, field, field_name)
        except Exception:
            pass
        return plain(self, field, field_name)

    source.get_field_value = get_field_value


def _note_field(source, field, field_name):
    owner = source.settings_cls
    for one in owner.__mro__:
        if field_name in vars(one).get("__annotations__", {}):
            owner = one
            break
    file = getattr(sys.modules.get(owner.__module__), "__file__", None) or ""
    more = ",%s,%s" % (_quoted(file), _quoted(field_name))
    access = "item" if field.is_required() else "default"
    delimiter = getattr(source, "env_nested_delimiter", None)
    for _, name, _ in source._extract_field_info(field, field_name):
        kind = "read" if getattr(source, "case_sensitive", False) else "any-case"
        _note(kind, name, access, _caller(3), more)
        if delimiter:
            _note("prefix", name + delimiter, "", _caller(3))

`}
def _next_sitecustomize():
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != _HERE]
    spec = PathFinder.find_spec("sitecustomize", sys.path)
    if spec is not None and spec.loader is not None:
        module = module_from_spec(spec)
        sys.modules["sitecustomize"] = module
        spec.loader.exec_module(module)


class _Os(type(os)):
    def __setattr__(self, name, value):
        if name == "environ":
            _note("replaced", "", "", _caller(2))
        super().__setattr__(name, value)


_Environ.__name__ = _Environ.__qualname__ = "_Environ"
_write('["began","python"]')
os.environ.__class__ = _Environ
if hasattr(os, "environb"):
    os.environb.__class__ = _Environ
os.__class__ = _Os
_next_sitecustomize()
`,O=5242880,ee=a.constants.O_RDONLY|(a.constants.O_NOFOLLOW??0)|(a.constants.O_NONBLOCK??0);async function k(e){let t=(0,o.join)(e,`record`),n=(0,o.join)(t,`record.cjs`);return await(0,s.mkdir)(t,{mode:448}),await(0,s.writeFile)((0,o.join)(t,`sitecustomize.py`),D),await(0,s.writeFile)(n,E),{switches:({PYTHONPATH:e,NODE_OPTIONS:r})=>({PYTHONPATH:[t,e].filter(Boolean).join(o.delimiter),NODE_OPTIONS:[r,`--require "${n.replace(/[\\"]/g,`\\$&`)}"`].filter(Boolean).join(` `)}),read:async(e,n)=>({text:await te((0,o.join)(t,`reads`)),readSource:t=>C(t,e,n),allSources:()=>ie(e,n)})}}async function te(e){let t=await(0,s.open)(e,ee).catch(()=>null);if(t===null)return``;try{if(!(await t.stat()).isFile())return``;let{buffer:e,bytesRead:n}=await t.read(Buffer.alloc(O),0,O,0);return e.toString(`utf8`,0,n)}catch{return``}finally{await t.close()}}let ne=/\.(py|pyi|[cm]?[jt]sx?)$/,re=/^(\.|node_modules$|site-packages$|venv$|vendor$|dist$|build$|__pycache__$|tests?$)/;async function ie(e,t){let n=[],r=[e];for(let t=0;t<r.length&&t<500;t+=1){let i=r[t]??e;for(let e of await(0,s.readdir)(i,{withFileTypes:!0}).catch(()=>[]))re.test(e.name)||(e.isDirectory()?r.push((0,o.join)(i,e.name)):ne.test(e.name)&&n.push((0,o.join)(i,e.name)))}let i=[];for(let r of n.toSorted().slice(0,2e3)){let n=await C(r,e,t);n!==null&&i.push(n)}return i}let A=`BOOTGATE_BOOT`;async function ae(e,t,{plan:n,variables:r,record:i},{env:a,folder:l,isolate:u}){let[d,f]=[(0,o.join)(e,`home`),(0,o.join)(e,`tmp`)],[{prefix:p,isolated:m,network:h}]=await Promise.all([u(n.network),...[d,f].map(e=>(0,s.mkdir)(e,{mode:448}))]),g=m?null:(0,c.randomUUID)(),_={...M(r.inherited),...j(n.keep,a),...M(r.given),HOME:d,TMPDIR:f,...g!==null&&{[A]:g}},v=i===!0?await k(e):null,y={..._,...v?.switches(_)};return await b(n,y.PATH,t),{isolated:m,network:h,env:y,words:[...p,...n.command],marker:g===null?null:`${A}=${g}`,locate:e=>w(e,t,l),endOf:e=>e,end:async()=>{},endNow:()=>{},...v!==null&&{recording:()=>v.read(t,l)}}}function j(e,t){return Object.fromEntries(e.flatMap(e=>{let n=(0,r.Ei)(t,e);return n===void 0?[]:[[e,n]]}))}function M(e){return Object.fromEntries([...e].map(([e,t])=>[e,t.reveal()]))}let N=[`PATH`,`HOME`,`XDG_RUNTIME_DIR`,`SSH_AUTH_SOCK`,`DOCKER_HOST`],P=[`DOCKER_CONTEXT`,`DOCKER_TLS_VERIFY`,`DOCKER_CERT_PATH`];async function F(e,t,{plan:n,variables:r},{env:i,folder:a}){let s=await x(`docker`,i.PATH,a);if(s===null)throw H(n,U);let l=i.DOCKER_CONFIG??(i.HOME===void 0?null:(0,o.join)(i.HOME,`.docker`)),d=[s,...l===null?[]:[`--config`,l]];await L(e,d,n,i);let f={...V(M(r.inherited),r.ofImage??[]),...j(n.keep,i),...M(r.given)},p=Object.keys(f).find(e=>e.startsWith(`DOCKER_`));if(p!==void 0)throw H(n,K(p));let m=`bootgate-${(0,c.randomUUID)()}`,h=j([...N,...P],i),g=[...d,`rm`,`--force`,`--volumes`,m];return{words:[...d,...I(n,e,m,Object.keys(f))],env:{...h,...f},marker:null,isolated:!0,network:n.network,locate:e=>z(e,t,a),endOf:e=>R(e,n),end:async()=>{await B(g,h,1e4)},endNow:()=>{let[e=``,...t]=g;(0,u.spawn)(e,t,{env:h,stdio:`ignore`,detached:!0}).unref()}}}function I({expect:e,network:t,memory:n,command:r},i,a,o){let s=e.kind===`http`?e.port:null;return[`run`,`--rm`,`--name`,a,`--pull`,`never`,`--log-driver`,`none`,`--network`,t===`none`?`none`:`bridge`,...s===null?[]:[`--publish`,`127.0.0.1:${s}:${s}`],`--memory`,String(n),`--memory-swap`,String(n),...o.flatMap(e=>[`--env`,e]),i,...r]}async function L(e,t,n,i){let a=(...e)=>B([...t,...e],i,1e4);if(!await a(`version`,`--format`,`{{.Server.Version}}`))throw H(n,W);if(!await a(`image`,`inspect`,`--format`,`{{.Id}}`,e)&&!await B([...t,`pull`,`--quiet`,e],i,6e5))throw H(n,{code:`BOOT_IMAGE_NOT_FOUND`,message:`Docker has no image ${(0,r.yi)(e,"of the name in `boot.image`")}, and could not pull it.`,fix:"Build it or log in to its registry in a step before this one (docker login), or correct `boot.image`."})}function R(e,t){if(e.kind!==`exited`)return e.kind===`timeout`?{kind:`timeout`,ports:null}:e;if(e.code===125)throw H(t,G);let n=Object.entries(l.constants.signals).find(([,t])=>t===e.code-128);return n===void 0?e:{kind:`killed`,signal:n[0]}}async function z({file:e,line:t},n,r){let i=e.replace(/^file:\/\//,``).split(`/`).filter(Boolean);for(let e of i.keys()){let a=await w({file:i.slice(e).join(`/`),line:t},n,r);if(a!==null)return a}return null}function B([e=``,...t],n,r){return new Promise(i=>{let a=(0,u.spawn)(e,t,{env:{...n},stdio:`ignore`,timeout:r,killSignal:`SIGKILL`});a.on(`error`,()=>i(!1)),a.on(`exit`,e=>i(e===0))})}function V(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>!t.includes(e)))}function H({location:e},t){return new r.wi({...t,...e&&{location:e}})}let U={code:`BOOT_COMMAND_NOT_FOUND`,message:"There is no command docker on this machine, which starts `boot.image`.",fix:"Install the Docker client in a step before this one, or start the application with `boot.command`."},W={code:`BOOT_ENGINE_UNREACHABLE`,message:"The Docker engine does not answer, so `boot.image` could not be started.",fix:"Start the engine, or let this user reach it: `docker version` shows whether a server answers. DOCKER_HOST names another engine."},G={code:`BOOT_FAILED`,message:"The Docker engine did not start `boot.image`.",fix:"Run `docker run --rm IMAGE` by hand: the engine says why. A published port may be taken."};function K(e){return{code:`BOOT_FAILED`,message:`${e} cannot be given to the container: it would change the Docker client, which takes the values from its environment.`,fix:"Start this service with `boot.command`.",variable:e}}let q=[`--mount`,`--pid`,`--fork`,`--kill-child`,`--mount-proc`],J=[`--user`,`--map-current-user`],oe=[`--net`],se=[`--pdeathsig`,`KILL`,`--`];async function ce(e,t){if(process.platform!==`linux`)return{prefix:[],isolated:!1,network:`host`};let[n,r,i]=await Promise.all([`unshare`,`setpriv`,`true`].map(e=>x(e,t,`/`))),a=r==null?[]:[r,...se],o=[...q,...e===`none`?oe:[],`--`],s=n==null?[]:[[...a,n,...o],[n,...J,...o]];for(let t of s)if(i!=null&&await Y([...t,i]))return{prefix:t,isolated:!0,network:e};return{prefix:i!=null&&a.length>0&&await Y([...a,i])?a:[],isolated:!1,network:`host`}}function Y([e=``,...t]){return new Promise(n=>{let r=(0,u.spawn)(e,t,{stdio:`ignore`,env:{},timeout:2e3});r.on(`error`,()=>n(!1)),r.on(`exit`,e=>n(e===0))})}function X(e,t){let n=new h.StringDecoder(`utf8`),r=[],i=0;return e.on(`data`,e=>{if(t(n.write(e)),r.push(e),i+=e.length,i>262144){let e=Buffer.from(Buffer.concat(r).subarray(-65536));r=[e],i=e.length}}),{ended:new Promise(t=>{e.once(`close`,t),e.once(`error`,()=>t())}),text:()=>Buffer.concat(r).subarray(-65536).toString(`utf8`)}}function le(e){let t=new AbortController,n=()=>{},r=new Promise(e=>{n=e}),i=null,a=new Map;return e.kind===`http`&&(async()=>{for(;!t.signal.aborted;){if(i=await ue(e,t.signal)??i,i===e.status)return n();await(0,f.setTimeout)(100,void 0,{ref:!1})}})(),{ready:r,status:()=>i,take:(t,r)=>{if(e.kind!==`log`)return;let i=(a.get(t)??``)+r;i.includes(e.text)&&n(),a.set(t,i.slice(-e.text.length))},stop:()=>t.abort()}}function ue({port:e,path:t},n){return new Promise(r=>{let i=(0,d.get)({host:`127.0.0.1`,port:e,path:t,agent:!1,timeout:2e3,signal:n},e=>{r(e.statusCode??null),e.destroy()});i.on(`timeout`,()=>i.destroy()),i.on(`error`,()=>r(null))})}function de(e,t){let n=new Map,r=new Map,i=async()=>{let i=await fe(),a=new Set;for(let t=-1;t!==a.size;){t=a.size;for(let t of i){let r=n.get(t.pid)===t.began,i=t.pid===e||t.group===e||t.session===e;(r||i||a.has(t.parent))&&a.add(t.pid)}}for(let e of i)a.has(e.pid)||t===null||r.get(e.pid)===e.began||(await me(e.pid,t)?a.add(e.pid):r.set(e.pid,e.began));let o=i.filter(({pid:e,zombie:t})=>a.has(e)&&!t);for(let{pid:e,began:t}of o)n.set(e,t);return o},a=async()=>(await i()).map(({pid:e})=>e);return{members:a,memory:async()=>(await i()).reduce((e,{resident:t})=>e+t*4096,0),ports:async()=>he(await a()),signal:async t=>{Z(-e,t);for(let e of await a())Z(e,t)},killKnown:()=>{Z(-e,`SIGKILL`);for(let[t]of n)t!==e&&Z(t,`SIGKILL`)}}}function Z(e,t){try{process.kill(e,t)}catch{}}async function fe(){let e=(await(0,s.readdir)(`/proc`).catch(()=>[])).filter(e=>/^\d+$/.test(e)).map(pe);return(await Promise.all(e)).filter(e=>e!==null)}async function pe(e){let t=await(0,s.readFile)(`/proc/${e}/stat`,`utf8`).catch(()=>``),n=t.slice(t.lastIndexOf(`)`)+2).split(` `),[r,i,a,o]=n;return r===void 0||o===void 0?null:{pid:Number(e),parent:Number(i),group:Number(a),session:Number(o),began:n[19]??``,resident:Number(n[21]??0),zombie:r===`Z`||r===`X`}}async function me(e,t){return`\0${await(0,s.readFile)(`/proc/${e}/environ`,`latin1`).catch(()=>``)}`.includes(`\0${t}\0`)}async function he(e){let t=new Set((await Promise.all(e.map(ge))).flat()),[n]=e;if(n===void 0)return null;let r=(await Promise.all(e.flatMap(e=>[`tcp`,`tcp6`].map(t=>(0,s.readFile)(`/proc/${e}/net/${t}`,`utf8`).catch(()=>``))))).flatMap(e=>e.split(`
`).flatMap(e=>{let[,n=``,,r,,,,,,i]=e.trim().split(/\s+/);return r===`0A`&&t.has(i??``)?Number.parseInt(n.split(`:`)[1]??``,16):[]}));return[...new Set(r)].sort((e,t)=>e-t)}async function ge(e){let t=await(0,s.readdir)(`/proc/${e}/fd`).catch(()=>[]);return(await Promise.all(t.map(t=>(0,s.readlink)(`/proc/${e}/fd/${t}`).catch(()=>``)))).flatMap(e=>/^socket:\[(\d+)\]$/.exec(e)?.[1]??[])}function _e(e,t){let n=new Map,i=t=>{let r=n.get(t)??ce(t,e.PATH);return n.set(t,r),r};return async n=>{let a=null;try{return a=await(0,r.fi)(e.RUNNER_TEMP),{value:await ye(a,n,{env:e,folder:t,isolate:i}),failures:[]}}catch(e){return{value:null,failures:[(0,r.Ti)(e,{code:`BOOT_FAILED`,message:"The command of `boot:` could not be started on this machine.",fix:`Run it by hand. A variable with a NUL character, or variables of more than 128 KiB, cannot be given to a process.`})]}}finally{a!==null&&await(0,s.rm)(a,{recursive:!0,force:!0,maxRetries:5})}}}let Q=null;function ve(){return Q??=new Promise(e=>(0,r.Oi)(()=>e({kind:`cancelled`}))),Q}async function ye(e,t,n){let{plan:i,sensitive:a}=t,o=await y(i,n.folder),s=i.image===void 0?await ae(e,o,t,n):await F(i.image,o,t,n);await S(i);let c=g(a),l=le(i.expect),d=performance.now(),[p=``,...m]=s.words,h=(0,u.spawn)(p,m,{cwd:o,env:s.env,stdio:[`ignore`,`pipe`,`pipe`],detached:!0}),_=e=>t=>{c.take(e,t),l.take(e,t)},v={"standard output":X(h.stdout,_(`standard output`)),"standard error":X(h.stderr,_(`standard error`))},b=de(await be(h),s.marker),x=()=>{b.killKnown(),s.endNow()};process.on(`exit`,x);try{let e=await xe(h,{plan:i,readiness:l,tree:b}),t=performance.now()-d;return await we(h,b),await s.end(),await Promise.race([Promise.all(Object.values(v).map(({ended:e})=>e)),(0,f.setTimeout)(300)]),{end:s.endOf(e),took:t,isolated:s.isolated,network:s.network,locate:s.locate,output:{"standard output":new r.Nr(v[`standard output`].text()),"standard error":new r.Nr(v[`standard error`].text())},printed:c.found(),...s.recording&&{recording:await s.recording()}}}finally{l.stop(),process.off(`exit`,x),h.stdout.destroy(),h.stderr.destroy()}}function be(e){return new Promise((t,n)=>{e.once(`error`,n),e.once(`spawn`,()=>t(e.pid??0))})}async function xe(e,{plan:t,readiness:n,tree:r}){let i=new AbortController,{signal:a}=i,o=new Promise(()=>{}),s=Se(e).then(({code:e,by:n})=>n===null?e===0&&t.expect.kind===`exit`?{kind:`started`}:{kind:`exited`,code:e}:{kind:`killed`,signal:n}),c=n.ready.then(()=>({kind:`started`})),l=(0,f.setTimeout)(t.timeout,null,{signal:a}).then(async()=>{let e=n.status();return e===null?{kind:`timeout`,ports:await r.ports()}:{kind:`unhealthy`,status:e}},()=>o),u=Ce(r,t.memory,a);try{return await Promise.race([s,c,l,u,ve()])}finally{i.abort()}}function Se(e){return new Promise(t=>{(e.exitCode!==null||e.signalCode!==null)&&t({code:e.exitCode??0,by:e.signalCode}),e.once(`exit`,(e,n)=>t({code:e??0,by:n}))})}async function Ce(e,t,n){for(;!n.aborted;){if(await e.memory()>t)return{kind:`memory`};await(0,f.setTimeout)(100,void 0,{ref:!1})}return{kind:`memory`}}async function we(e,t){await t.signal(`SIGTERM`),await $(e,t,2e3),await t.signal(`SIGKILL`);let n=performance.now()+2e3;for(;performance.now()<n&&!await $(e,t,50);)await t.signal(`SIGKILL`)}async function $(e,t,n){let r=performance.now()+n;for(;;){if((e.exitCode!==null||e.signalCode!==null)&&(await t.members()).length===0)return!0;if(performance.now()>=r)return!1;await(0,f.setTimeout)(50)}}})};