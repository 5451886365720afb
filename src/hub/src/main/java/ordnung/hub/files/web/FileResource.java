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
import ordnung.hub.files.Files;
import ordnung.hub.files.StoredFile;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
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
    private final FileUploads uploads;
    private final FileAnswers answers;
    private final Caller caller;
    private final long largest;

    FileResource(Files files, FileUploads uploads, FileAnswers answers, Caller caller,
                 @ConfigProperty(name = "ordnung.files.max-size") long largest) {
        this.files = files;
        this.uploads = uploads;
        this.answers = answers;
        this.caller = caller;
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
        return uploads.take(file.uploadedFile(), file.fileName() == null ? "" : file.fileName(), caller.actor(), idempotencyKey)
                .map(kept -> Response.status(201).entity(View.of(kept)).build());
    }

    @GET
    @Path("/{id}")
    public Uni<Response> download(@RestPath String id, @RestHeader("Range") @Nullable String range) {
        UUID file = Ids.parse(id).orElseThrow(() -> Problem.notFound("file"));
        return files.find(file).map(found -> answers.of(found.orElseThrow(() -> Problem.notFound("file")), range).build());
    }
}
