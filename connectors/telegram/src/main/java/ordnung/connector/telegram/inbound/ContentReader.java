package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads the content of one kind from a message that has it. */
interface ContentReader {

    /** Null where what makes it that kind is lacking. Never throws. */
    @Nullable Content read(JsonNode message);
}
