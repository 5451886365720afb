package ordnung.host;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import org.jspecify.annotations.Nullable;

/** Keeps the providers' rates, for each account and for each recipient of it. In memory: after a restart the provider itself is the judge. */
@ApplicationScoped
public class Limits {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofHours(2)).build();

    /** Takes a permit of each limit, or none of any. @return zero when taken, else how long until it is worth asking again */
    public synchronized Duration take(String accountId, String thread, Capabilities capabilities) {
        Bucket account = bucket(accountId, capabilities.accountRate());
        Bucket recipient = bucket(accountId + "/" + thread, capabilities.recipientRate());
        Duration wait = max(wait(account), wait(recipient));
        if (wait.isZero()) {
            spend(account);
            spend(recipient);
        }
        return wait;
    }

    private @Nullable Bucket bucket(String key, @Nullable Rate rate) {
        if (rate == null) {
            return null;
        }
        Function<String, Bucket> make = ignored -> Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(rate.permits()).refillGreedy(rate.permits(), rate.period()).build()).build();
        return buckets.get(key, make);
    }

    private static Duration wait(@Nullable Bucket bucket) {
        if (bucket == null) {
            return Duration.ZERO;
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private static void spend(@Nullable Bucket bucket) {
        if (bucket != null) {
            bucket.tryConsume(1);
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
