package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the part of an attachment that bears its type's name. */
interface AttachmentReader {

    /** False where the part lacks what makes it that type. Never throws. */
    boolean read(JsonNode part, Gathering found);
}
