package ordnung.hub.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import ordnung.hub.platform.secrets.Vault;
import ordnung.hub.platform.web.Idempotency;

/** Tells whether two requests for an account are the same without keeping anything from which their secrets could be guessed. */
@ApplicationScoped
class RequestPrint {
    private final Idempotency idempotency;
    private final Vault vault;
    private final ObjectMapper json;

    RequestPrint(Idempotency idempotency, Vault vault, ObjectMapper json) {
        this.idempotency = idempotency;
        this.vault = vault;
        this.json = json;
    }

    String of(AccountView.Edit edit) {
        return idempotency.hash("POST /api/v1/channel-accounts",
                Arrays.asList(edit.channel(), edit.name(), edit.direction(), edit.branch(), settings(edit)));
    }

    private String settings(AccountView.Edit edit) {
        try {
            return vault.fingerprint(json.writeValueAsBytes(new TreeMap<>(edit.settings() == null ? Map.of() : edit.settings())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings are plain values");
        }
    }
}
