package ordnung.connector.testkit.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import ordnung.connector.Http;

/** Answers what it was told to, in order, and remembers what it was asked. */
public final class ScriptedHttp implements Http {
    public final List<Request> requests = new ArrayList<>();
    private final Deque<Supplier<CompletionStage<Response>>> answers = new ArrayDeque<>();

    public ScriptedHttp answers(int status, String body) {
        return answers(status, Map.of(), body);
    }

    public ScriptedHttp answers(int status, Map<String, String> headers, String body) {
        answers.add(() -> CompletableFuture.completedFuture(new Response(status, headers, body.getBytes(StandardCharsets.UTF_8))));
        return this;
    }

    public ScriptedHttp fails(RuntimeException failure) {
        answers.add(() -> CompletableFuture.failedFuture(failure));
        return this;
    }

    public ScriptedHttp throwsUp(RuntimeException failure) {
        answers.add(() -> {
            throw failure;
        });
        return this;
    }

    @Override
    public CompletionStage<Response> exchange(Request request) {
        requests.add(request);
        return answers.remove().get();
    }

    /** The fields of a request's form. */
    public Map<String, String> form(int request) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : new String(((Body.Bytes) requests.get(request).body()).bytes(), StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    /** What stands behind {@code prefix} in each request's path: the methods of an API that names them there. */
    public List<String> methods(String prefix) {
        return requests.stream().map(request -> request.uri().getPath().replace(prefix, "")).toList();
    }

    /** The JSON body of the last request. */
    public String lastBody() {
        return new String(((Body.Bytes) requests.get(requests.size() - 1).body()).bytes(), StandardCharsets.UTF_8);
    }
}
