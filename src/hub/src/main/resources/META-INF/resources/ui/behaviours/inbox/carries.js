// What the open conversation's channel takes of files, said before anything is sent.
import { word } from "../words.js";

const rules = () => new Map((document.getElementById("composer")?.dataset.carries ?? "").split(" ").filter(Boolean).map((each) => {
  const [kind, largest, types] = each.split(":");
  return [kind, { largest: Number(largest), types: types ? types.split(",") : [] }];
}));

/** As the server sorts them. */
const kind = (type, voice) => {
  if (voice && !/mp4|aac/.test(type)) return "voice";
  if (["image/jpeg", "image/png"].includes(type)) return "image";
  if (["audio/ogg", "audio/opus"].includes(type)) return "voice";
  if (type.startsWith("audio/")) return "audio";
  return ["video/mp4", "video/3gpp"].includes(type) ? "video" : "document";
};

/** @returns why not, for a person; "" where the channel takes it */
export const refusal = ({ name, type, size, voice }) => {
  const is = kind(type.split(";")[0], voice);
  const rule = rules().get(is);
  if (!rule) return word("cannotCarry", { name });
  if (rule.largest && size > rule.largest) return word("largest", { name, size: Math.floor(rule.largest / 1048576) || 1 });
  const sent = is === "voice" ? "audio/ogg" : type.split(";")[0];
  return rule.types.length && sent && !rule.types.includes(sent) ? word("cannotType", { name }) : "";
};
