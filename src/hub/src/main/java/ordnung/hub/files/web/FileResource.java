package ordnung.hub.files.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Idempotency;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes uploads and gives files out. What a browser would run is never taken; what it gives out is sandboxed all the same. */
@Path("/api/v1/files")
@RolesAllowed(Right.READ)
class FileResource {

    /** @param size  bytes */
    record View(String id, String fileName, String mimeType, long size, String url) {
        static View of(StoredFile file) {
            return new View(file.id().toString(), file.fileName(), file.mimeType(), file.size(), file.url());
        }
    }

    private final Files files;
    private final FileAnswers answers;
    private final Caller caller;
    private final Db db;
    private final Idempotency idempotency;
    private final long largest;

    FileResource(Files files, FileAnswers answers, Caller caller, Db db, Idempotency idempotency,
                 @ConfigProperty(name = "ordnung.files.max-size") long largest) {
        this.files = files;
        this.answers = answers;
        this.caller = caller;
        this.db = db;
        this.idempotency = idempotency;
        this.largest = largest;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.WRITE)
    public Uni<Response> upload(@RestForm("file") @Nullable FileUpload file, @RestHeader("Idempotency-Key") @Nullable String idempotencyKey) {
        if (file == null) {
            throw Problem.badField("file", "is required");
        }
        if (file.size() > largest) {
            throw Problem.of(413, "too-large", "Too large", "A file may have at most " + largest + " bytes.");
        }
        Actor actor = caller.actor();
        return files.keep(file.uploadedFile(), file.fileName() == null ? "" : file.fileName())
                .chain(kept -> FileTypes.mayBeUploaded(kept.mimeType()) ? record(kept, actor, idempotencyKey)
                        : files.drop(kept.id()).invoke(() -> {
                            throw Problem.of(415, "file-type", "Files of this type are not taken", "The content is " + kept.mimeType() + ".");
                        }).replaceWith(kept))
                .map(kept -> Response.status(201).entity(View.of(kept)).build());
    }

    private Uni<StoredFile> record(StoredFile kept, Actor actor, @Nullable String key) {
        String principal = Idempotency.principal(actor);
        String hash = idempotency.hash("POST /api/v1/files", kept.sha256() + " " + kept.fileName());
        return db.transaction(tx -> idempotency.claim(tx, principal, key, hash, kept.id())
                        .chain(earlier -> earlier.isPresent()
                                ? files.find(tx, earlier.get()).map(found -> found.orElseThrow(() -> Problem.notFound("file")))
                                : files.record(tx, kept, principal).replaceWith(kept)))
                .onFailure().call(() -> files.drop(kept.id()))
                .call(stored -> stored.id().equals(kept.id()) ? Uni.createFrom().voidItem() : files.drop(kept.id()));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> download(@RestPath String id, @RestHeader("Range") @Nullable String range) {
        UUID file = Ids.parse(id).orElseThrow(() -> Problem.notFound("file"));
        return files.find(file).map(found -> answers.of(found.orElseThrow(() -> Problem.notFound("file")), range).build());
    }
}
