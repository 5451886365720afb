package ordnung.hub.replies.engine;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.ValueResolvers;
import java.util.Map;
import ordnung.hub.replies.engine.Rendering.Blank;
import ordnung.hub.replies.engine.Rendering.Group;
import ordnung.hub.replies.engine.Rendering.Nought;

/**
 * Fills in what people write. A Qute engine of its own, apart from the one of the pages: it has no value resolver but for our own values,
 * no section but {@code if} and {@code each}, no namespace, no template to include, and it sees only what {@link TemplateGrammar} let
 * pass. Work is bounded by counting, so the bound is the same on any machine. Safe for many threads; never blocks.
 */
public final class TemplateEngine {
    /** Characters of a template. */
    public static final int LONGEST_SOURCE = 8 * 1024;
    /** Characters of a filled-in text. */
    public static final int LONGEST_TEXT = 16 * 1024;
    /** Sections in one another. */
    public static final int DEEPEST = 8;
    /** Entries of lists gone through, all lists of a template together. */
    public static final int MOST_ITERATIONS = 500;
    /** Values asked for. */
    public static final int MOST_STEPS = 10_000;

    private final Engine engine = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addSectionHelper(new LoopSectionHelper.Factory(LoopSectionHelper.Factory.ITERATION_METADATA_PREFIX_ALIAS_UNDERSCORE))
            .addValueResolver(ValueResolvers.mapperResolver())
            .addValueResolver(ValueResolver.builder().applyToBaseClass(Group.class)
                    .resolveSync(asked -> ((Group) asked.getBase()).get(asked.getName())).build())
            .addResultMapper(new Shown())
            .strictRendering(true)
            .build();

    /** An amount of nought: shown as {@code text}, no in a condition. */
    public static CharSequence nought(String text) {
        return new Nought(text);
    }

    /** @throws TemplateFault naming what cannot be understood, and where */
    public void check(String source) {
        TemplateGrammar.check(source);
    }

    /**
     * @param values  by the fields' keys, {@code card.number}: texts, booleans, {@link #nought}, lists of texts or of maps
     * @throws TemplateFault naming what cannot be understood, or that a bound was reached
     */
    public Rendered render(String source, Map<String, ?> values) {
        Rendering rendering = new Rendering(values);
        TemplateInstance instance = engine.parse(TemplateGrammar.check(source)).instance();
        for (TemplateField field : TemplateFields.ALL) {
            String group = field.key().substring(0, field.key().indexOf('.'));
            instance.data(group, rendering.group(group));
        }
        try {
            // Every value is at hand, so the whole of it happens within this call.
            instance.consume(rendering::append).toCompletableFuture().join();
        } catch (RuntimeException wrapped) {
            throw rendering.fault() == null ? wrapped : rendering.fault();
        }
        return rendering.done();
    }

    private static final class Shown implements ResultMapper {
        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return result instanceof Rendering.Empty;
        }

        @Override
        public String map(Object result, Expression expression) {
            return result instanceof Blank blank ? blank.show() : ((Nought) result).text();
        }
    }
}
