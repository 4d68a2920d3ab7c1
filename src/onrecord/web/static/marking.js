// Marking words: selecting them with the mouse chooses them; between the first and the last ticked word all are shown as
// chosen. Without this script one chooses a sentence and ticks words.
"use strict";

(() => {
  for (const hint of document.querySelectorAll(".only-script")) hint.hidden = false;

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
  text?.addEventListener("mouseup", () => {
    const found = selected();
    if (!found) return;
    const address = new URL(text.dataset.mark, location.href);
    address.searchParams.set("from", found.from);
    address.searchParams.set("to", found.to);
    if (found.field === "title") address.searchParams.set("field", "title");
    location.assign(address);
  });
  text?.addEventListener("click", (event) => { if (selected()) event.preventDefault(); });

  // The words between the first and the last tick.
  const ticks = [...document.querySelectorAll(".tick input")];
  const show = () => {
    const on = ticks.map((tick) => tick.checked), first = on.indexOf(true), last = on.lastIndexOf(true);
    ticks.forEach((tick, at) => tick.parentElement.classList.toggle("within", first >= 0 && first <= at && at <= last));
  };
  for (const tick of ticks) tick.addEventListener("change", show);
  show();
})();
