/* Images at the desk: the chosen one is shown, those that a search offers too, and a click on a
   picture says what matters in it. Without scripts there are a menu and two numbers. */
"use strict";

{
  const ASKED = {app_label: "appLabel", model_name: "modelName", field_name: "fieldName"};

  /* A row of the menu: the picture before its name. */
  const offered = (address) => (one) => {
    if (!one.id) return one.text;
    const row = document.createElement("span");
    const small = document.createElement("img");
    Object.assign(small, {src: address(one.id), alt: "", className: "offered-image"});
    row.append(small, one.text);
    return django.jQuery(row);
  };

  /* The search box of Django's admin, drawn again with pictures. */
  const search = (select, address) => {
    const named = Object.entries(ASKED).map(([name, key]) => [name, select.dataset[key]]);
    const asked = ({term, page}) => ({term, page, ...Object.fromEntries(named)});
    const box = django.jQuery(select);
    if (box.data("select2")) box.select2({templateResult: offered(address), ajax: {data: asked}});
    return box;
  };

  const choose = (shown) => {
    const select = document.getElementById(shown.dataset.of);
    const address = (key) => shown.dataset.address.replace("/0/", `/${key}/`);
    search(select, address).on("change", () => {
      shown.hidden = !select.value;
      if (select.value) shown.src = address(select.value);
    });
  };

  const focus = (picture) => {
    const inputs = ["id_focus_x", "id_focus_y"].map((id) => document.getElementById(id));
    if (inputs.includes(null)) return;
    const [across, down] = inputs;
    const point = picture.querySelector(".focus-point");
    const draw = () => {
      Object.assign(point.style, {left: `${across.value}%`, top: `${down.value}%`});
      point.hidden = false;
    };
    picture.addEventListener("click", (event) => {
      const box = picture.getBoundingClientRect();
      across.value = Math.round((100 * (event.clientX - box.left)) / box.width);
      down.value = Math.round((100 * (event.clientY - box.top)) / box.height);
      for (const input of inputs) input.dispatchEvent(new Event("input", {bubbles: true}));
    });
    for (const input of inputs) input.addEventListener("input", draw);
    draw();
  };

  const measure = (input) => {
    input.addEventListener("change", () => {
      const large = [...input.files].some((file) => file.size > Number(input.dataset.most));
      input.setCustomValidity(large ? input.dataset.said : "");
      input.reportValidity();
    });
  };

  const begin = (of, act) => document.querySelectorAll(of).forEach(act);
  document.addEventListener("DOMContentLoaded", () => {
    begin(".focus-picture", focus);
    begin("input[type=file][data-most]", measure);
  });
  django.jQuery(() => begin("img.chosen-image", choose)); // once Django's own box is there
}
