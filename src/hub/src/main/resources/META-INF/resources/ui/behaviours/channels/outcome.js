// The test of an account, in words.
import { call } from "../api.js";
import { inPageLanguage } from "../sentences.js";
import { word } from "../words.js";

export const outcome = async (id) => {
  const { ok, error } = await call("POST", `/api/v1/channel-accounts/${id}/check`);
  return { ok, said: ok ? word("testFine") : word("testFault", { why: await inPageLanguage(error?.message ?? "") }) };
};
