// What a script makes better; every page works without it. Suggestions while typing, keys, times in the reader's zone.
"use strict";

(() => {
  const box = document.querySelector("#words");

  // Times: the reader's own zone behind the original, which stays.
  for (const time of document.querySelectorAll("time[data-clock]")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    const there = time.dateTime.match(/([+-]\d{2}:?\d{2}|Z)$/);
    if (!there) continue;
    const here = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(at);
    const shown = document.createElement("span");
    shown.className = "soft";
    shown.textContent = ` (${here} for you)`;
    time.after(shown);
  }

  // A drawing wider than the screen opens where most is, and the names of a timeline's lanes stay in sight.
  for (const drawing of document.querySelectorAll(".drawing")) {
    const svg = drawing.querySelector("svg");
    const names = [...drawing.querySelectorAll(".d-name")];
    if (!svg) continue;
    const unit = () => svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    drawing.addEventListener("scroll", () => {
      for (const name of names) name.setAttribute("transform", `translate(${drawing.scrollLeft * unit()})`);
    });
    const marks = [...drawing.querySelectorAll(".d-hit")].map((mark) => Number(mark.getAttribute("cx"))).sort((a, b) => a - b);
    const middle = names.length ? marks[Math.floor(marks.length / 2)] : svg.viewBox.baseVal.width / 2;
    drawing.scrollLeft = middle / unit() - drawing.clientWidth / 2;
  }

  // Suggestions.
  if (box) {
    const list = document.createElement("ul");
    list.className = "suggested";
    list.id = "suggested";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    list.hidden = true;
    box.after(list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-controls", "suggested");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-autocomplete", "list");
    box.autocomplete = "off";
    let chosen = -1, items = [], waiting = 0, asked = 0;

    const close = () => { list.hidden = true; chosen = -1; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
    const show = (found) => {
      items = found; chosen = -1;
      list.replaceChildren(...found.map((each, number) => {
        const line = document.createElement("li");
        line.id = `suggested-${number}`;
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", "false");
        const name = document.createElement("bdi");
        name.textContent = each.name;
        const kind = document.createElement("small");
        kind.className = "soft";
        kind.textContent = ` ${each.told}`;
        line.append(name, kind);
        line.addEventListener("pointerdown", (event) => { event.preventDefault(); location.assign(each.href); });
        return line;
      }));
      list.hidden = found.length === 0;
      box.setAttribute("aria-expanded", String(found.length > 0));
    };
    const choose = (number) => {
      if (chosen >= 0) list.children[chosen]?.setAttribute("aria-selected", "false");
      chosen = number;
      if (chosen < 0) { box.removeAttribute("aria-activedescendant"); return; }
      const line = list.children[chosen];
      line.setAttribute("aria-selected", "true");
      line.scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", line.id);
    };
    box.addEventListener("input", () => {
      clearTimeout(waiting);
      const words = box.value.trim();
      if (words.length < 2) { close(); return; }
      waiting = setTimeout(async () => {
        const turn = ++asked;
        try {
          const answer = await fetch(`/suggest.json?words=${encodeURIComponent(words)}`);
          const found = answer.ok ? (await answer.json()).items : [];
          if (turn === asked && document.activeElement === box) show(found);
        } catch { close(); }
      }, 150);
    });
    box.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      if (event.key === "ArrowDown") { choose((chosen + 1) % items.length); event.preventDefault(); }
      else if (event.key === "ArrowUp") { choose(chosen <= 0 ? items.length - 1 : chosen - 1); event.preventDefault(); }
      else if (event.key === "Escape") { close(); event.preventDefault(); }
      else if (event.key === "Enter" && chosen >= 0) { location.assign(items[chosen].href); event.preventDefault(); }
    });
    box.addEventListener("blur", close);
  }

  // Keys: / to search, j and k through a list, Enter opens; in a review a, r, u, c and m act on the chosen record.
  const rows = [...document.querySelectorAll("[data-row]")];
  let at = -1;
  const move = (step) => {
    if (!rows.length) return;
    at = Math.min(Math.max(at + step, 0), rows.length - 1);
    const target = rows[at].querySelector("a, button");
    rows[at].scrollIntoView({ block: "nearest" });
    target?.focus();
  };
  const press = (name) => {
    const row = document.activeElement?.closest("[data-row]");
    row?.querySelector(`button[value="${name}"], [data-key="${name}"]`)?.click();
  };
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = {
      "/": () => box?.focus(), j: () => move(1), k: () => move(-1),
      a: () => press("accept"), r: () => press("reject"), u: () => press("undo"), m: () => press("merge"), c: () => press("edit"),
    };
    if (keys[event.key]) { keys[event.key](); event.preventDefault(); }
  });

  // A menu closes when something else is chosen.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(".nav details[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
})();
