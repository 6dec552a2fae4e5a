/* Images at the desk: the chosen one is shown, those that a search offers too, and a click on a
   picture says what matters in it. Without scripts there are a menu and two numbers. */
"use strict";

for (const shown of document.querySelectorAll("img.chosen-image")) {
  const select = document.getElementById(shown.dataset.of);
  const address = (key) => shown.dataset.address.replace("/0/", `/${key}/`);
  const show = () => {
    shown.hidden = !select.value;
    if (select.value) shown.src = address(select.value);
  };
  const offered = (one) => {
    if (!one.id) return one.text;
    const row = document.createElement("span");
    const small = document.createElement("img");
    Object.assign(small, {src: address(one.id), alt: "", className: "offered-image", loading: "lazy"});
    row.append(small, one.text);
    return django.jQuery(row);
  };
  window.addEventListener("load", () => {
    const $select = django.jQuery(select);
    if (!$select.data("select2")) return;
    const asked = {app_label: "appLabel", model_name: "modelName", field_name: "fieldName"};
    $select.select2({
      templateResult: offered,
      ajax: {
        data: (params) => ({
          term: params.term,
          page: params.page,
          ...Object.fromEntries(Object.entries(asked).map(([name, key]) => [name, select.dataset[key]])),
        }),
      },
    });
    $select.on("change", show);
  });
}

for (const picture of document.querySelectorAll(".focus-picture")) {
  const [across, down] = ["id_focus_x", "id_focus_y"].map((id) => document.getElementById(id));
  const point = picture.querySelector(".focus-point");
  if (!across || !down) continue;
  const draw = () => {
    point.style.left = `${across.value}%`;
    point.style.top = `${down.value}%`;
    point.hidden = false;
  };
  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    across.value = Math.round((100 * (event.clientX - box.left)) / box.width);
    down.value = Math.round((100 * (event.clientY - box.top)) / box.height);
    for (const input of [across, down]) input.dispatchEvent(new Event("input", {bubbles: true}));
  });
  for (const input of [across, down]) input.addEventListener("input", draw);
  draw();
}

for (const input of document.querySelectorAll("input[type=file][data-most]")) {
  input.addEventListener("change", () => {
    const large = [...input.files].some((file) => file.size > Number(input.dataset.most));
    input.setCustomValidity(large ? input.dataset.said : "");
    input.reportValidity();
  });
}
