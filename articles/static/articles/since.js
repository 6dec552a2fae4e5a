// An open form learns what somebody else changed since: every half minute, and when one comes back
// to it. Without this file the same is said when the form is saved.
const EVERY = 30_000; // milliseconds

for (const notice of document.querySelectorAll(".since")) {
  const ask = () => document.hidden || tell(notice);
  setInterval(ask, EVERY);
  addEventListener("focus", ask);
}

async function tell(notice) {
  const answer = await asked(notice.dataset.address);
  const said = answer?.said.join(" ") ?? "";
  if (!said || said === notice.dataset.said) return;
  const link = document.createElement("a");
  Object.assign(link, { href: answer.compare, target: "_blank", textContent: notice.dataset.link });
  notice.replaceChildren(`${said} `, link);
  notice.dataset.said = said;
}

// Nobody is at the desk because a page asks by itself: the session ends when it would.
async function asked(address) {
  try {
    const answer = await fetch(address, { headers: { "X-By-Itself": "1" }, redirect: "error" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // asked again later
  }
}
