package ordnung.hub.files.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import ordnung.hub.files.voice.VoiceNotes;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes recordings. What comes of one is a file as any other. */
@Path("/api/v1/voice-notes")
@RolesAllowed(Right.WRITE)
class VoiceResource {
    private static final Logger LOG = Logger.getLogger(VoiceResource.class);

    private final VoiceNotes voices;
    private final FileUploads uploads;
    private final Caller caller;
    private final long largest;

    VoiceResource(VoiceNotes voices, FileUploads uploads, Caller caller, @ConfigProperty(name = "ordnung.files.max-size") long largest) {
        this.voices = voices;
        this.uploads = uploads;
        this.caller = caller;
        this.largest = largest;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload a recording", description = "Opus in WebM becomes Opus in Ogg, which messengers play as a voice message.")
    public Uni<Response> upload(@RestForm("file") @Nullable FileUpload file, @RestHeader("Idempotency-Key") @Nullable String idempotencyKey) {
        if (file == null) {
            throw Problem.badField("file", "is required");
        }
        if (file.size() > largest) {
            throw Problem.of(413, "too-large", "Too large", "A file may have at most " + largest + " bytes.");
        }
        return voices.of(file.uploadedFile())
                .chain(note -> uploads.take(note.path(), note.fileName(), caller.actor(), idempotencyKey)
                        .eventually(() -> forget(note)))
                .map(kept -> Response.status(201).entity(FileResource.View.of(kept)).build());
    }

    private static void forget(VoiceNotes.Note note) {
        try {
            if (note.made()) {
                Files.deleteIfExists(note.path());
            }
        } catch (IOException left) {
            LOG.warnf("voice.left-behind cause=%s", left.getClass().getSimpleName());
        }
    }
}
