/* global AdaptiveCards, document, fetch, location -- this one runs in a browser */
// Draws every card of one language in one theme, in Microsoft's renderer.
const asked = new URLSearchParams(location.search);
const [language, theme, find] = [asked.get('language') ?? 'en', asked.get('theme') ?? 'light', (asked.get('find') ?? '').toLowerCase()];

const escapeHtml = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
const inline = (text) =>
  escapeHtml(text)
    .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<b>$1</b>')
    .replace(/\\([\\`*_[\]~#|.)+-]|&amp;)/g, (_, sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>');

// As much of markdown as Teams draws on a card: paragraphs, lists, bold, links.
const LISTS = { ol: /^\d+\. /, ul: /^[-*] / };
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const blocks = text.split(/[\r\n]{2,}|[\r\n](?=(?:[-*]|\d+\.) )/).map((block) => {
    const [list = null, mark = null] = Object.entries(LISTS).find(([, start]) => start.test(block)) ?? [];
    return { list, html: mark ? `<li>${inline(block.replace(mark, ''))}</li>` : `<p>${inline(block).replace(/[\r\n]/g, '<br>')}</p>` };
  });
  const tag = (name, slash) => (name ? `<${slash}${name}>` : '');
  result.outputHtml = blocks.map(({ list, html }, at) => (blocks[at - 1]?.list === list ? '' : tag(list, '')) + html + (blocks[at + 1]?.list === list ? '' : tag(list, '/'))).join('');
  result.didProcess = true;
};

function draw({ name, card }, config) {
  const figure = document.createElement('figure');
  figure.dataset.name = name;
  figure.append(Object.assign(document.createElement('figcaption'), { textContent: name }));
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(config);
  drawn.onExecuteAction = (action) => void action; // Nobody is listening here.
  drawn.parse(card);
  figure.append(drawn.render());
  return figure;
}

const { cards, config } = await (await fetch(`/cards.json?language=${language}&theme=${theme}`)).json();
document.body.className = theme;
document.documentElement.lang = language === 'both' ? 'cy' : language;
for (const select of document.querySelectorAll('select')) select.value = { language, theme }[select.name];
document.querySelector('main').append(...cards.filter(({ name }) => name.toLowerCase().includes(find)).map((one) => draw(one, config)));
document.querySelector('output').textContent = `${document.querySelectorAll('figure').length} cards`;
document.body.dataset.ready = 'yes';
