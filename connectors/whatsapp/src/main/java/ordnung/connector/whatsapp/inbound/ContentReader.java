package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads the part of a message that bears its type's name. */
interface ContentReader {

    /** Null where the part lacks what makes it that type. Never throws. */
    @Nullable Content read(JsonNode part);
}
