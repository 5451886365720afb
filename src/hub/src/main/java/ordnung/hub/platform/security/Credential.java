package ordnung.hub.platform.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request brought to prove who makes it: the hash of a session's token or of an API key. */
final class Credential extends BaseAuthenticationRequest {

    enum Kind {
        SESSION, API_KEY
    }

    private final Kind kind;
    private final String hash;

    Credential(Kind kind, String secret) {
        this.kind = kind;
        this.hash = Token.hash(secret);
    }

    Kind kind() {
        return kind;
    }

    String hash() {
        return hash;
    }
}
