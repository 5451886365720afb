package ordnung.hub.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ordnung.hub.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a request, so that the caller mends it in one go. Not for several threads. */
public final class FieldCheck {
    private final List<FieldError> errors = new ArrayList<>();

    public FieldCheck fault(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    /** @param most  in UTF-16 units, after blanks at both ends are cut off; NUL is refused because the database cannot hold it */
    public FieldCheck text(String field, @Nullable String value, int least, int most) {
        int length = value == null ? 0 : value.strip().length();
        if (length == 0 && least > 0) {
            return fault(field, "is required");
        }
        if (length < least || length > most) {
            return fault(field, "must have from " + least + " to " + most + " characters");
        }
        return value != null && value.indexOf('\0') >= 0 ? fault(field, "must not hold a NUL character") : this;
    }

    public FieldCheck oneOf(String field, @Nullable String value, Collection<String> allowed) {
        return value != null && allowed.contains(value) ? this : fault(field, "must be one of " + String.join(", ", allowed.stream().sorted().toList()));
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    public Problem problem() {
        return Problem.badFields(errors);
    }

    /** @throws Problem 400 naming every field at fault */
    public void done() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }
}
