// Parts that another feature renders: fetched once the page stands, left out where they are not to be had.
import { fragment } from "./api.js";

const fill = async (holder) => {
  const path = holder.dataset.fragment;
  delete holder.dataset.fragment;
  const found = await fragment(path).catch(() => null);
  if (found) holder.replaceChildren(found);
};

const all = () => { for (const holder of document.querySelectorAll("[data-fragment]")) fill(holder); };

document.addEventListener("conversation:opened", all);
document.addEventListener("part:swapped", all);
all();
