// Runs in the page, though the page itself may run nothing.
document.addEventListener('click', function (event) {
	event.preventDefault();
	var link = event.target.closest('a[href]');
	if (link) {
		var target = link.getAttribute('href');
		if (target.startsWith('#')) {
			var anchor = document.getElementById(decodeURIComponent(target.substring(1)));
			if (anchor) anchor.scrollIntoView();
		} else location.href = 'scs-preview-link:' + encodeURIComponent(target);
		return;
	}
	var block = event.target.closest('[data-line]');
	if (block && String(getSelection()) === '') location.href = 'scs-preview-line:' + block.dataset.line;
}, true);
document.addEventListener('mouseover', function (event) {
	var link = event.target.closest('a[href]');
	if (link && !link.title) link.title = link.getAttribute('href');
});
// where the page was scrolled to by the editor or by a new text; what is elsewhere, the reader scrolled
var expected = scrollY;
var pending = 0;
document.documentElement.style.overflowAnchor = 'none';

function blocks() {
	return Array.from(document.querySelectorAll('#page [data-line]')).filter(function (block) {
		return !block.closest('.footnotes');
	});
}
function lineOf(block) {
	return Number(block.dataset.line);
}
function topOf(block) {
	return block.getBoundingClientRect().top;
}
// offset of a line from the top of the window, in CSS pixels; lines between two blocks are in proportion
function offsetOf(line) {
	var above = null, below = null;
	blocks().forEach(function (block) {
		if (lineOf(block) <= line) above = block;
		else if (!below) below = block;
	});
	if (!above || line <= 1) return -scrollY;
	if (!below) return topOf(above);
	return topOf(above) + (topOf(below) - topOf(above)) * Math.min(1, (line - lineOf(above)) / Math.max(1, lineOf(below) - lineOf(above)));
}
function lineAtTop() {
	var above = null, below = null;
	blocks().forEach(function (block) {
		if (topOf(block) <= 1) above = block;
		else if (!below) below = block;
	});
	if (!above) return 1;
	if (!below) return lineOf(above);
	var between = -topOf(above) / Math.max(1, topOf(below) - topOf(above));
	return Math.round(lineOf(above) + (lineOf(below) - lineOf(above)) * Math.max(0, Math.min(1, between)));
}
function isAtEnd() {
	return scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
}
function settled() {
	expected = scrollY;
	clearTimeout(pending);
	pending = 0;
}
addEventListener('resize', settled);
addEventListener('scroll', function () {
	if (Math.abs(scrollY - expected) <= 1 || pending) return;
	pending = setTimeout(function () {
		settled();
		location.href = 'scs-preview-scroll:' + (isAtEnd() ? 'end' : lineAtTop());
	}, 80);
});
window.scsShow = function (html, theme) {
	document.getElementById('page').innerHTML = html;
	document.documentElement.className = theme;
	settled();
};
// brings a line into sight
window.scsReveal = function (line) {
	var offset = offsetOf(line);
	if (offset < 0 || offset > innerHeight * 0.8) scrollBy(0, offset - innerHeight * 0.25);
	settled();
};
// brings a line to the top
window.scsAlign = function (line) {
	scrollTo(0, line < 0 ? document.documentElement.scrollHeight : scrollY + offsetOf(line));
	settled();
};
true;
