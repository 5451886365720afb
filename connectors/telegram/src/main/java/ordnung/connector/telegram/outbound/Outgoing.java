package ordnung.connector.telegram.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** A request that makes a message. */
record Outgoing(String method, ObjectNode fields, @Nullable File file) {

    /** @param field  of the form: {@code photo} */
    record File(String field, OutgoingFile file) {
    }
}
