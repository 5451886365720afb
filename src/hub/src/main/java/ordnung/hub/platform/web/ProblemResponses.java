package ordnung.hub.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every fault leaves as a problem document. What is our own fault carries an id that the log has too, and nothing else. */
public class ProblemResponses {
    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return respond(problem.status(), problem.document());
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining(".")) : "";
        return problem(Problem.badField(field.isEmpty() ? "body" : field, field.isEmpty() ? "is not JSON" : "has the wrong form"));
    }

    /** Named apart, because the framework has an answer of its own for it that says less. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new FieldError(leaf(v.getPropertyPath().toString()), v.getMessage())).toList();
        return problem(Problem.badFields(errors));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorised(SecurityException e, ContainerRequestContext request) {
        if (Pages.isPage(request.getMethod(), request.getUriInfo().getPath())) {
            return Pages.see(Pages.SIGN_IN);
        }
        return respond(401, simple(401, "unauthorized", "Sign in, or send a valid X-Api-Key"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return respond(403, simple(403, "forbidden", "You have no right to this"));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        // Unreadable bodies arrive wrapped, with the reader's own fault as the cause.
        if (e.getCause() instanceof JsonProcessingException cause) {
            return unreadable(cause);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return respond(status, simple(status, "http-" + status, e.getResponse().getStatusInfo().getReasonPhrase()));
    }

    @ServerExceptionMapper
    public Response fault(RuntimeException e) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "request.failed id=%s", id);
        Map<String, Object> document = simple(500, "fault", "Something broke on our side");
        document.put("detail", "Nothing of what was stored is lost. The fault is in the log under " + id + ".");
        return respond(500, document);
    }

    private static Map<String, Object> simple(int status, String type, String title) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:ordnung:problem:" + type);
        document.put("title", title);
        document.put("status", status);
        return document;
    }

    private static Response respond(int status, Map<String, Object> document) {
        return Response.status(status).type(PROBLEM).entity(document).build();
    }

    /** A violation's path starts with the method and its parameter, which the caller never wrote. */
    private static String leaf(String path) {
        String[] steps = path.split("\\.", 3);
        return steps[steps.length - 1];
    }
}
