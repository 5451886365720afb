package ordnung.hub.files;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * A file of ours.
 *
 * @param mimeType  as its content says, not as its sender did
 * @param size      bytes
 * @param sha256    in lower-case hexadecimal
 */
public record StoredFile(UUID id, String fileName, String mimeType, long size, String sha256) {

    static StoredFile read(Row row) {
        return new StoredFile(row.getUUID("id"), row.getString("file_name"), row.getString("mime_type"), row.getLong("size"),
                row.getString("sha256"));
    }

    public String url() {
        return "/api/v1/files/" + id;
    }
}
