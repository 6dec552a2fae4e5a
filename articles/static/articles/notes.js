// A note is sent from below the form of an item without leaving it: what is typed there stays.
// Without this file a link leads to the notes on a page of their own.
for (const panel of document.querySelectorAll(".notes:has(form[hidden])")) offer(panel);

function offer(panel) {
  const form = panel.querySelector("form");
  const text = form.querySelector("textarea");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(panel, form, text);
  });
  addEventListener("beforeunload", (event) => {
    if (text.value.trim()) event.preventDefault();
  });
}

async function send(panel, form, text) {
  const button = form.querySelector("button");
  button.disabled = true;
  const answer = await sent(form);
  button.disabled = false;
  panel.querySelector(".said").textContent = answer.said ?? answer.error ?? form.dataset.unsent;
  if (answer.notes) {
    panel.querySelector(".list").innerHTML = answer.notes; // the site escaped what was typed
    text.value = "";
  }
  text.focus();
}

async function sent(form) {
  try {
    const asked = { method: "POST", body: new FormData(form), redirect: "error" };
    const answer = await fetch(form.action, { ...asked, headers: { Accept: "application/json" } });
    return await answer.json();
  } catch {
    return {}; // no answer, or a page to log in
  }
}
