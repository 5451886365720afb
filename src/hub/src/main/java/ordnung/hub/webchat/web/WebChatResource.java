package ordnung.hub.webchat.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ordnung.hub.files.FileTypes;
import ordnung.hub.files.Files;
import ordnung.hub.files.StoredFile;
import ordnung.hub.files.web.FileAnswers;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.webchat.FileLinks;
import ordnung.hub.webchat.Pace;
import ordnung.hub.webchat.VisitorReader;
import ordnung.hub.webchat.VisitorReader.Slice;
import ordnung.hub.webchat.WebChats;
import ordnung.hub.webchat.store.Uploads;
import ordnung.hub.webchat.store.VisitorThreads.Name;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor's browser reads and uploads. Proved by the chat's key, by the site that it comes from and by the visitor's secret, which never stands in
 * an address ({@code Authorization: Visitor …}). No session is looked at, and browsers are to send no cookie.
 */
@Path("/web-chat/{account}")
@PermitAll
public class WebChatResource {
    /** Bytes. */
    static final long LARGEST = 10L * 1024 * 1024;

    private final WebChats chats;
    private final Visitors visitors;
    private final VisitorReader reader;
    private final FileLinks links;
    private final Files files;
    private final FileAnswers answers;
    private final Db db;
    private final HttpServerRequest request;

    WebChatResource(WebChats chats, Visitors visitors, VisitorReader reader, FileLinks links, Files files, FileAnswers answers, Db db,
                    HttpServerRequest request) {
        this.chats = chats;
        this.visitors = visitors;
        this.reader = reader;
        this.links = links;
        this.files = files;
        this.answers = answers;
        this.db = db;
        this.request = request;
    }

    /** What a message names as {@code file}. */
    record Uploaded(String id, String name, String type, long size) {
    }

    @GET
    @Path("messages")
    @Operation(summary = "A visitor's own thread", description = "after: a position, for what has changed since; before: a cursor, for older messages")
    public Uni<Slice> messages(@RestPath String account, @RestQuery @Nullable String after, @RestQuery @Nullable String before) {
        Name visitor = visitors.known(request, account, Pace.Deed.READ);
        if (before != null) {
            return reader.before(visitor, Cursor.parse("before", before));
        }
        return after == null ? reader.latest(visitor) : reader.since(visitor, Visitors.position(after));
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload a file that a message will name")
    public Uni<Response> upload(@RestPath String account, @RestForm("file") @Nullable FileUpload file) {
        Name visitor = visitors.known(request, account, Pace.Deed.UPLOAD);
        if (file == null) {
            throw Problem.badField("file", "is required");
        }
        if (file.size() > LARGEST) {
            throw Problem.of(413, "too-large", "Too large", "A file may have at most " + LARGEST + " bytes.");
        }
        return files.keep(file.uploadedFile(), file.fileName() == null ? "" : file.fileName())
                .chain(kept -> FileTypes.mayBeUploaded(kept.mimeType()) ? record(kept, visitor) : refused(kept))
                .map(kept -> Response.status(201).entity(new Uploaded(kept.id().toString(), kept.fileName(), kept.mimeType(), kept.size())).build());
    }

    private Uni<StoredFile> record(StoredFile kept, Name visitor) {
        return db.transaction(tx -> files.record(tx, kept, Uploads.owner(visitor))).replaceWith(kept).onFailure().call(() -> files.drop(kept.id()));
    }

    private Uni<StoredFile> refused(StoredFile kept) {
        return files.drop(kept.id()).onItem().transformToUni(dropped -> Uni.createFrom().failure(
                Problem.of(415, "file-type", "Files of this type are not taken", "The content is " + kept.mimeType() + ".")));
    }

    /** For {@code <img src>}: the address itself is the proof. */
    @GET
    @Path("files/{attachment}")
    @Operation(hidden = true)
    public Uni<Response> file(@RestPath String account, @RestPath String attachment, @RestQuery @Nullable String until, @RestQuery @Nullable String proof,
                              @RestHeader("Range") @Nullable String range) {
        UUID chat = chats.find(account).orElseThrow(() -> Problem.notFound("chat")).account();
        UUID id = Ids.parse(attachment).filter(one -> proof != null && until != null && links.isProved(chat, one, Visitors.position(until), proof))
                .orElseThrow(() -> Problem.notFound("file"));
        return reader.file(chat, id).chain(file -> files.find(file.orElseThrow(() -> Problem.notFound("file"))))
                .map(file -> answers.of(file.orElseThrow(() -> Problem.notFound("file")), range)
                        // Not header(): that would add a second one. Pages of the shop's site show it.
                        .build()).invoke(answer -> answer.getHeaders().putSingle("Cross-Origin-Resource-Policy", "cross-origin"));
    }
}
