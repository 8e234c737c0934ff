// Guichet: a form sent without network waits in this tab, and is deposited once when the network is back.
// What waits is kept in the tab's own storage only, and forgotten at sign-out or under another name.
"use strict";
(() => {
  const place = "guichet.attente";
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const read = () => JSON.parse(sessionStorage.getItem(place) || "null");
  const keep = (waiting) => sessionStorage.setItem(place, JSON.stringify(waiting));
  const forget = () => sessionStorage.removeItem(place);
  let busy = false, timer = 0, notice = null;

  // One line at the top of the page, read aloud, with what can be done.
  const say = (words, buttons = []) => {
    if (!notice) {
      notice = document.createElement("div");
      notice.className = "notice tone-warning";
      notice.setAttribute("role", "status");
      const main = document.querySelector("main");
      main.insertBefore(notice, main.querySelector("h1").nextSibling);
    }
    const line = document.createElement("p");
    line.textContent = words;
    notice.replaceChildren(line, ...buttons.map(([text, act]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button secondary";
      button.textContent = text;
      button.addEventListener("click", act);
      return button;
    }));
    notice.scrollIntoView({ block: "nearest" });
  };
  const hush = () => { notice?.remove(); notice = null; };
  const form = () => document.querySelector("form[data-waits]");

  const wait = () => {
    const waiting = read();
    if (!waiting) return;
    const mine = form()?.querySelector("[name=_cle]")?.value === waiting.key && form();
    if (mine) mine.inert = true;
    const again = ["Essayer maintenant", send];
    const change = ["Modifier", () => {
      forget();
      mine.inert = false;
      dispatchEvent(new Event("pageshow"));
      hush();
    }];
    // Once it may have left, it is not changed any more: the same key must carry the same words.
    say("Pas de réseau. Votre saisie attend dans cet onglet : elle partira d’elle-même, une seule fois, au retour du réseau. Gardez cet onglet ouvert.",
      mine && !waiting.tried ? [again, change] : [again]);
    clearTimeout(timer);
    timer = setTimeout(send, 15000);
  };

  // The server's own page says what it refuses.
  const showRefusal = (waiting) => {
    const box = document.createElement("form");
    box.method = "post";
    box.action = waiting.action;
    for (const [name, value] of fresh(waiting)) {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      input.value = value;
      box.append(input);
    }
    forget();
    document.body.append(box);
    box.submit();
  };
  const fresh = (waiting) => waiting.entries.map(([name, value]) => [name, name === "_csrf" ? meta("jeton") : value]);

  const send = async () => {
    const waiting = read();
    if (busy || !waiting) return;
    if (!navigator.onLine) return wait();
    busy = true;
    keep({ ...waiting, tried: true });
    say("Le réseau est revenu : envoi en cours…");
    try {
      const answer = await fetch(waiting.action, { method: "POST", body: new URLSearchParams(fresh(waiting)) });
      const where = new URL(answer.url);
      if (answer.redirected && answer.ok && where.pathname.startsWith("/dossiers/")) {
        forget();
        return location.assign(answer.url);
      }
      if (answer.redirected) {
        busy = false;
        return say("Votre session est terminée. Reconnectez-vous dans cet onglet : votre saisie y attend.", [["Se reconnecter", () => location.assign("/connexion")]]);
      }
      if ([400, 404, 409, 412, 413, 422].includes(answer.status)) return showRefusal(waiting);
    } catch { /* the network left again */ }
    busy = false;
    wait();
  };

  document.addEventListener("submit", (event) => {
    const sent = event.target;
    if (sent.getAttribute("action") === "/deconnexion") {
      if (read() && !confirm("Une saisie attend le réseau. Quitter l’efface.")) return event.preventDefault();
      return forget();
    }
    if (!("waits" in sent.dataset) || navigator.onLine) return;
    event.preventDefault();
    keep({
      account: meta("compte"), action: sent.getAttribute("action"), key: sent.querySelector("[name=_cle]").value,
      entries: [...new FormData(sent, event.submitter)],
    });
    wait();
  });

  addEventListener("DOMContentLoaded", () => {
    const waiting = read();
    if (waiting && waiting.account !== meta("compte")) forget();
    else if (waiting) send();
    addEventListener("online", () => { if (read()) send(); else hush(); });
    addEventListener("offline", () => {
      if (form() && !read()) say("Pas de réseau. Continuez : votre saisie attendra dans cet onglet, puis partira au retour du réseau.");
    });
  });
})();
