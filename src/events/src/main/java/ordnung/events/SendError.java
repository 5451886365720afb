package ordnung.events;

/**
 * Why a message did not go.
 *
 * @param code       the provider's own code, or one of ours in lower-case words ({@code timeout}, {@code unknown-outcome})
 * @param message    a sentence for a person, without the customer's text, phone or any secret
 * @param retryable  whether sending again can help
 */
public record SendError(String code, String message, boolean retryable) {
}
