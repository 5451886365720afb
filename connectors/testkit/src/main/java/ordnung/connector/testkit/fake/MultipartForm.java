package ordnung.connector.testkit.fake;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ordnung.connector.Http;

/** A multipart/form-data body (RFC 7578); files are streamed from disk. */
record MultipartForm(String contentType, BodyPublisher publisher) {

    static MultipartForm of(List<Http.Part> parts) throws FileNotFoundException {
        String boundary = "----ordnung-" + UUID.randomUUID();
        List<BodyPublisher> pieces = new ArrayList<>();
        for (Http.Part part : parts) {
            pieces.add(BodyPublishers.ofString(head(boundary, part)));
            pieces.add(part.file() == null ? BodyPublishers.ofString(part.value() == null ? "" : part.value())
                    : BodyPublishers.ofFile(part.file()));
            pieces.add(BodyPublishers.ofString("\r\n"));
        }
        pieces.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return new MultipartForm("multipart/form-data; boundary=" + boundary, BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new)));
    }

    private static String head(String boundary, Http.Part part) {
        StringBuilder head = new StringBuilder("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(part.name())
                + "\"");
        if (part.fileName() != null) {
            head.append("; filename=\"").append(quoted(part.fileName())).append('"');
        }
        if (part.contentType() != null) {
            head.append("\r\nContent-Type: ").append(part.contentType());
        }
        return head.append("\r\n\r\n").toString();
    }

    /** As browsers do (WHATWG, multipart/form-data encoding algorithm). */
    private static String quoted(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }
}
