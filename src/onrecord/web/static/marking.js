// Marking words: selecting them with the mouse chooses them; between the first and the last ticked word all are shown as
// chosen. Without this script one chooses a sentence and ticks words.
"use strict";

(() => {
  for (const hint of document.querySelectorAll("[data-only-script]")) hint.hidden = false;

  // Words selected in the text of an article lead to the form with these words ticked.
  const text = document.querySelector(".choose[data-mark]");
  const sentenceOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-start]");
  const placeOf = (node, offset) => {
    const sentence = sentenceOf(node);
    if (!sentence) return null;
    const range = document.createRange();
    range.setStart(sentence, 0);
    range.setEnd(node, offset);
    // Offsets in JavaScript count UTF-16 units, those of the record count characters.
    return { field: sentence.dataset.field, at: Number(sentence.dataset.start) + [...range.toString()].length };
  };
  const selected = () => {
    const chosen = window.getSelection();
    if (!text || !chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
    const range = chosen.getRangeAt(0);
    const from = placeOf(range.startContainer, range.startOffset), to = placeOf(range.endContainer, range.endOffset);
    return from && to && from.field === to.field && from.at < to.at ? { field: from.field, from: from.at, to: to.at } : null;
  };
  // Browsers select no text that begins in a link, so while the mouse is down the sentences are none.
  let paused = false, handled = false;
  text?.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    paused = true;
    for (const link of text.querySelectorAll("a[href]")) { link.dataset.href = link.getAttribute("href"); link.removeAttribute("href"); }
  });
  document.addEventListener("pointerup", (event) => {
    handled = paused;
    if (!paused) return;
    paused = false;
    for (const link of text.querySelectorAll("a[data-href]")) link.setAttribute("href", link.dataset.href);
    const found = selected(), sentence = event.target.closest?.("a[data-href]");
    if (found) {
      const address = new URL(text.dataset.mark, location.href);
      address.searchParams.set("from", found.from);
      address.searchParams.set("to", found.to);
      if (found.field === "title") address.searchParams.set("field", "title");
      location.assign(address);
    } else if (sentence) location.assign(sentence.dataset.href);
  });
  text?.addEventListener("click", (event) => { if (handled) event.preventDefault(); handled = false; });

  // On the page of an article: words that are selected can be added from there.
  const add = document.querySelector("#add-missing"), article = document.querySelector(".article");
  const MOST = 120;
  const bar = document.createElement("div");
  const marked = () => {
    const chosen = window.getSelection();
    if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
    const range = chosen.getRangeAt(0);
    const part = range.startContainer.parentElement?.closest(".article > .p:not(.lone), h1");
    if (!part || part !== range.endContainer.parentElement?.closest(".article > .p:not(.lone), h1")) return null;
    const copy = range.cloneContents();
    for (const number of copy.querySelectorAll(".nr")) number.remove();
    const words = copy.textContent.trim().replace(/\s+/g, " ");
    return words ? { words, part, place: range.getBoundingClientRect() } : null;
  };
  const offer = () => {
    const found = marked();
    bar.hidden = !found;
    if (!found) return;
    const number = [...article.querySelectorAll(":scope > .p:not(.lone)")].indexOf(found.part);
    for (const link of bar.children) {
      const address = new URL(add.href);
      address.searchParams.set("what", link.dataset.what);
      address.searchParams.set("words", found.words.slice(0, MOST));
      if (found.words.length > MOST) address.searchParams.set("last", found.words.slice(-Math.min(MOST, found.words.length - MOST)));
      if (number < 0) address.searchParams.set("field", "title"); else address.searchParams.set("paragraph", number);
      link.href = address;
    }
    bar.style.setProperty("top", `${window.scrollY + found.place.bottom + 6}px`);
    bar.style.setProperty("left", `${Math.max(8, Math.min(window.scrollX + found.place.left, window.innerWidth - bar.offsetWidth - 8))}px`);
  };
  if (add && article) {
    bar.className = "offer";
    bar.hidden = true;
    for (const [what, words] of [["event", "Add an event"], ["statement", "Add a statement"]]) {
      const link = document.createElement("a");
      link.className = "button";
      link.dataset.what = what;
      link.textContent = words;
      bar.append(link);
    }
    document.body.append(bar);
    document.addEventListener("selectionchange", offer);
  }

  // The words between the first and the last tick.
  const ticks = [...document.querySelectorAll(".tick input")];
  const show = () => {
    const on = ticks.map((tick) => tick.checked), first = on.indexOf(true), last = on.lastIndexOf(true);
    ticks.forEach((tick, at) => tick.parentElement.classList.toggle("within", first >= 0 && first <= at && at <= last));
  };
  for (const tick of ticks) tick.addEventListener("change", show);
  show();
})();
