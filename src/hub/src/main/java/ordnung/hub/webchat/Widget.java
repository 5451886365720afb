package ordnung.hub.webchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ordnung.hub.webchat.WebChats.WebChat;

/**
 * The one script that a site takes in: the parts in {@code widget/}, in this order, in one function of their own, so that nothing of it is seen by the
 * site. Comments and indentation stay here.
 */
@ApplicationScoped
public class Widget {
    private static final List<String> PARTS = List.of("words", "parts", "memory", "hub", "tabs", "outbox", "thread", "composer", "contacts", "attention",
            "panel", "start");

    private final ObjectMapper json;
    private final String body;

    Widget(ObjectMapper json) {
        this.json = json;
        this.body = "const style = " + written(json, lean(resource("widget.css"))) + ";\n"
                + PARTS.stream().map(part -> lean(resource(part + ".js"))).collect(Collectors.joining("\n"));
    }

    /** @param title  above the messages; "": in the visitor's language, as any chat */
    public String script(WebChat chat, String title) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("account", chat.account());
        told.put("key", chat.entrance().key());
        told.put("title", title);
        told.put("greeting", chat.looks().greeting());
        told.put("colour", chat.looks().colour());
        told.put("onColour", chat.looks().onColour());
        told.put("consent", chat.looks().consent());
        told.put("position", chat.looks().position());
        return "(()=>{\"use strict\";\nconst chat = " + written(json, told) + ";\n" + body + "\n})();\n";
    }

    private static String written(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException plainValuesAlwaysWrite) {
            throw new IllegalStateException(plainValuesAlwaysWrite);
        }
    }

    /** Without lines that are comments, and without what is before a line's first character. */
    private static String lean(String source) {
        return source.replaceAll("(?m)^\\s*/\\*(?:[^*]|\\*(?!/))*\\*/\\s*$", "").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//")).collect(Collectors.joining("\n"));
    }

    private static String resource(String name) {
        try (InputStream in = Widget.class.getResourceAsStream("widget/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
