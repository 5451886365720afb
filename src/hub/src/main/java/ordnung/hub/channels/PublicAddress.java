package ordnung.hub.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where providers reach this server: {@code ORDNUNG_PUBLIC_URL}, or else where a person reached it. */
@ApplicationScoped
public class PublicAddress {
    private static final List<String> PRIVATE_NAMES = List.of("localhost", "local", "lan", "internal", "intranet", "home", "arpa", "test", "invalid");

    private final Optional<String> configured;

    PublicAddress(@ConfigProperty(name = "ordnung.public-url") Optional<String> configured) {
        this.configured = configured;
    }

    /** Without a slash at the end. @param asked  where the caller reached us */
    String base(String asked) {
        return configured.orElse(asked).replaceAll("/+$", "");
    }

    /** @param asked  where the caller reached us */
    String webhook(ChannelAccount account, String asked) {
        return base(asked) + path(account.channel, account.id.toString());
    }

    /** @param told  what the provider was told before */
    String webhook(String channel, String account, String told) {
        return configured.map(base -> base.replaceAll("/+$", "") + path(channel, account)).orElse(told);
    }

    private static String path(String channel, String account) {
        return "/webhooks/" + channel + "/" + account;
    }

    /** Whether a provider could call it at all: over https, under a name or number that is no private one. Asks nobody. */
    static boolean isReachable(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && isPublic(uri.getHost().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isPublic(String host) {
        if (host.matches("[0-9.]+") || host.startsWith("[")) {
            InetAddress number = number(host);
            return number != null && !number.isLoopbackAddress() && !number.isSiteLocalAddress() && !number.isLinkLocalAddress()
                    && !number.isAnyLocalAddress() && !isUniqueLocal(number.getAddress());
        }
        return host.contains(".") && !PRIVATE_NAMES.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    /** fc00::/7, and 100.64.0.0/10, which providers of access share among their customers. */
    private static boolean isUniqueLocal(byte[] raw) {
        return raw.length == 16 ? (raw[0] & 0xfe) == 0xfc : (raw[0] & 0xff) == 100 && (raw[1] & 0xc0) == 64;
    }

    private static @Nullable InetAddress number(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException noNumber) {
            return null;
        }
    }
}
