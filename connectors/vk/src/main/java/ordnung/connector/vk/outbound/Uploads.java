package ordnung.connector.vk.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;

/**
 * Brings files to VK in three steps each: where to, the file itself, keep it ({@code dev.vk.com/api/upload/overview}). All of it may be done again.
 */
final class Uploads {
    private final VkApi api;

    Uploads(VkApi api) {
        this.api = api;
    }

    /** One after the other: what VK calls each of them in a message. Completes exceptionally with what {@link Ended#result} reads. */
    CompletionStage<List<String>> all(SendRequested message) {
        CompletionStage<List<String>> done = CompletableFuture.completedFuture(List.of());
        for (OutgoingFile file : message.files()) {
            done = done.thenCompose(before -> one(file, message.thread()).thenApply(attachment -> {
                List<String> longer = new ArrayList<>(before);
                longer.add(attachment);
                return longer;
            }));
        }
        return done;
    }

    private CompletionStage<String> one(OutgoingFile file, String peer) {
        return file.kind() == MessageKind.IMAGE ? photo(file, peer) : document(file, peer);
    }

    private CompletionStage<String> photo(OutgoingFile file, String peer) {
        return api.ask("photos.getMessagesUploadServer", Map.of("peer_id", peer))
                .thenCompose(server -> put(server, "photo", file))
                .thenCompose(taken -> {
                    String photo = Json.words(taken, "photo");
                    return photo == null || photo.equals("[]") ? refused(taken)
                            : api.ask("photos.saveMessagesPhoto", fields(taken, "photo", "server", "hash"));
                })
                .thenCompose(kept -> attachment("photo", kept.path(0)));
    }

    private CompletionStage<String> document(OutgoingFile file, String peer) {
        boolean voice = file.kind() == MessageKind.VOICE;
        return api.ask("docs.getMessagesUploadServer", Map.of("type", voice ? "audio_message" : "doc", "peer_id", peer))
                .thenCompose(server -> put(server, "file", file))
                .thenCompose(taken -> {
                    Map<String, String> fields = fields(taken, "file");
                    if (!voice) {
                        fields.put("title", file.fileName());
                    }
                    return fields.containsKey("file") ? api.ask("docs.save", fields) : refused(taken);
                })
                .thenCompose(kept -> attachment("doc", kept.path(voice ? "audio_message" : "doc")));
    }

    private CompletionStage<JsonNode> put(JsonNode server, String field, OutgoingFile file) {
        URI address = Addresses.web(Json.words(server, "upload_url"));
        if (address == null) {
            return VkApi.nonsense();
        }
        Http.Part part = Http.Part.file(field, Path.of(file.path()), file.fileName(), file.mimeType());
        return api.upload(address, part).thenCompose(response -> {
            Answer answer = Answer.of(response);
            SendResult refusal = answer.refusal();
            return refusal != null ? CompletableFuture.failedFuture(new Ended(refusal))
                    : answer.body().isObject() ? CompletableFuture.completedFuture(answer.body()) : VkApi.nonsense();
        });
    }

    /** The upload's own server says {@code {error, error_descr}} or gives nothing to be kept. */
    private static CompletionStage<JsonNode> refused(JsonNode taken) {
        return taken.hasNonNull("error") || taken.has("photo") || taken.has("file")
                ? CompletableFuture.failedFuture(new Ended(Outcomes.failed("upload-refused", "VK could not take the file.")))
                : VkApi.nonsense();
    }

    /** {@code doc<owner>_<id>_<key>}; a voice message is a document, too. */
    private static CompletionStage<String> attachment(String type, JsonNode kept) {
        String owner = Json.id(kept, "owner_id");
        String id = Json.id(kept, "id");
        String key = Json.id(kept, "access_key");
        return owner == null || id == null ? VkApi.nonsense()
                : CompletableFuture.completedFuture(type + owner + "_" + id + (key == null ? "" : "_" + key));
    }

    private static Map<String, String> fields(JsonNode taken, String... names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            String value = Json.words(taken, name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }
}
