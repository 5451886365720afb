package ordnung.hub.files.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ordnung.hub.files.FileTypes;
import ordnung.hub.files.Files;
import ordnung.hub.files.StoredFile;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/** A stored file as a browser is given it, whole or in part: sandboxed, and shown only where nothing in it would run. */
@ApplicationScoped
public class FileAnswers {
    private final Files files;

    FileAnswers(Files files) {
        this.files = files;
    }

    /** @param header  {@code Range}, as the browser sent it */
    public Response.ResponseBuilder of(StoredFile file, @Nullable String header) {
        Optional<ByteRange> range = ByteRange.parse(header, file.size());
        if (range.isPresent() && !range.get().isIn(file.size())) {
            return Response.status(416).header("Content-Range", "bytes */" + file.size());
        }
        ByteRange part = range.orElse(new ByteRange(0, file.size() - 1));
        Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .entity(new PathPart(files.path(file.id()), part.first(), part.length()))
                .header("Content-Type", file.mimeType())
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", disposition(file))
                .header("Content-Security-Policy", policy(file))
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, max-age=3600");
        return range.isPresent() ? answer.header("Content-Range", part.in(file.size())) : answer;
    }

    /** Whatever is in it runs nowhere near the pages. Browsers open no PDF in a sandbox; their viewers run none of its scripts. */
    private static String policy(StoredFile file) {
        return "application/pdf".equals(file.mimeType()) ? "default-src 'none'" : "sandbox; default-src 'none'; img-src 'self'; media-src 'self'";
    }

    /** The name in both forms of RFC 6266: plain for old clients, encoded for the rest. */
    private static String disposition(StoredFile file) {
        String plain = file.fileName().replaceAll("[^A-Za-z0-9._ -]", "_");
        return (FileTypes.isShown(file.mimeType()) ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encode(file.fileName());
    }

    private static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '-' || b == '_';
            encoded.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return encoded.toString();
    }
}
