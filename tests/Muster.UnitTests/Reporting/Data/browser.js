// As much of a browser as the page of the HTML report asks for. What is drawn is kept, with the names of the colours.
var pieces = new Map(), drawn = [], asked = [];

function Piece(tag) {
  this.tag = tag; this.children = []; this.listeners = {}; this.attributes = {}; this.style = {};
  this.className = ''; this.own = ''; this.value = ''; this.title = ''; this.hidden = false; this.scrollTop = 0; this.clientWidth = 1130; this.clientHeight = 440; this.offsetWidth = this.offsetHeight = 0;
}
Object.defineProperty(Piece.prototype, 'textContent', {
  get() { return this.own + this.children.map(c => c.textContent).join(''); },
  set(text) { this.children = []; this.own = String(text); },
});
Object.assign(Piece.prototype, {
  appendChild(child) { this.children.push(child); return child; },
  addEventListener(name, listener) { (this.listeners[name] = this.listeners[name] || []).push(listener); },
  setAttribute(name, value) { this.attributes[name] = value; },
  getBoundingClientRect() { return { left: 0, top: 0 }; },
  scrollIntoView() { this.seen = true; },
  getContext() { return brush; },
  fire(name, event) { (this.listeners[name] || []).forEach(l => l(Object.assign({ preventDefault() { } }, event))); settle(); },
  all(tag) { return this.children.flatMap(c => (c.tag === tag ? [c] : []).concat(c.all(tag))); },
});

var brush = new Proxy({ stack: [] }, {
  get(state, name) {
    if (name === 'fillRect') return (x, y, width, height) => drawn.push({ what: 'bar', color: state.fillStyle, x, y, width, height });
    if (name === 'fillText') return (text, x, y) => drawn.push({ what: 'text', color: state.fillStyle, x, y, text });
    if (name === 'stroke') return () => drawn.push({ what: 'line', color: state.strokeStyle, x: state.at[0], y: state.at[1] });
    if (name === 'moveTo') return (x, y) => { state.at = state.at || [x, y]; };
    if (name === 'beginPath') return () => { state.at = null; };
    if (name === 'clearRect') return () => { drawn = []; };
    return name in state ? state[name] : () => { };
  },
  set(state, name, value) { state[name] = value; return true; },
});

var document = {
  documentElement: new Piece('html'),
  getElementById(id) { if (!pieces.has(id)) pieces.set(id, new Piece('#' + id)); return pieces.get(id); },
  createElement: tag => new Piece(tag),
};
var window = Object.assign(new Piece('window'), { devicePixelRatio: 1, innerWidth: 1400, innerHeight: 1000 });
var matchMedia = () => new Piece('media');
var getComputedStyle = () => ({ getPropertyValue: name => name });
var requestAnimationFrame = f => asked.push(f);
var setTimeout = f => asked.push(f);
var clearTimeout = () => { };
function settle() { while (asked.length) asked.shift()(); }

// What a test asks of the page.
var textOfPiece = id => document.getElementById(id).textContent;
var type = text => { byId('search').value = text; byId('search').fire('input'); };
var pick = (id, value) => { byId(id).value = value; byId(id).fire('change'); };
var press = (id, key) => byId(id).fire('keydown', { key });
var click = (x, y) => { byId('lanes').fire('mousedown', { clientX: x, clientY: y }); byId('lanes').fire('click', { clientX: x, clientY: y }); };
var tipAt = (x, y) => { byId('lanes').fire('mousemove', { clientX: x, clientY: y }); return byId('tip').hidden ? '' : byId('tip').textContent; };
var rowsShown = () => byId('rows').children.map(row => row.children.map(cell => cell.textContent).join(' | '));
var labels = () => drawn.filter(d => d.what === 'text').map(d => d.text);
