package ordnung.connector.vk.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;

/** What VK's documents say against a request. */
final class RequestRules {
    private static final String METHOD = "/method/";
    private static final String UPLOAD = "/upload/";

    private RequestRules() {
    }

    static List<String> faults(Recorded request) {
        if (request.path().startsWith(UPLOAD)) {
            return upload(request);
        }
        return request.path().startsWith(METHOD) ? method(request, request.path().substring(METHOD.length())) : List.of();
    }

    private static List<String> method(Recorded request, String method) {
        List<String> faults = new ArrayList<>();
        Map<String, String> form = Form.of(request);
        require(faults, request.method().equals("POST"), "must be a POST: a query stands in logs");
        require(faults, request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded"), "must be a form, not JSON");
        require(faults, request.query().isEmpty() && !form.containsKey("access_token"), "the key belongs into the header Authorization");
        require(faults, "5.199".equals(form.get("v")), "v must be 5.199");
        if (!Methods.known(method)) {
            faults.add("unknown method " + method);
        } else {
            faults.addAll(Methods.faults(method, form));
        }
        if (method.equals("messages.send")) {
            faults.addAll(MessageRules.faults(form));
        }
        return faults;
    }

    private static List<String> upload(Recorded request) {
        List<String> faults = new ArrayList<>();
        String field = request.path().equals(UPLOAD + "photo") ? "photo" : "file";
        List<Part> parts = request.parts();
        require(faults, request.method().equals("POST"), "must be a POST");
        require(faults, request.header("authorization").isEmpty(), "the key is not for the servers that take files");
        require(faults, parts.size() == 1 && parts.get(0).name().equals(field), "must have one field " + field);
        require(faults, parts.stream().allMatch(part -> part.fileName() != null && part.bytes().length > 0), "must be a file with a name and bytes");
        return faults;
    }

    private static void require(List<String> faults, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
