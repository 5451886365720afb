// Colleagues in the inbox: who looks on and types, who answered first, who is called in a note, who gets the conversation.
import "./team/presence.js";
import "./team/collision.js";
import "./team/mentions.js";
import "./team/assign.js";
