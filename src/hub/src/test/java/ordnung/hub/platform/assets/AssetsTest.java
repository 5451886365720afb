package ordnung.hub.platform.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets(AssetFolder.read());

    @Test
    void oneByteMakesAnotherMake() {
        SortedMap<String, byte[]> files = AssetFolder.read();
        assertThat(new Assets(files).version()).isEqualTo(assets.version()).hasSize(12);
        files.put("behaviours/clock.js", "// another".getBytes(StandardCharsets.UTF_8));
        assertThat(new Assets(files).version()).isNotEqualTo(assets.version());
    }

    @Test
    void theStylesAreOneSheetThatAsksForNoOther() {
        String sheet = new String(assets.file("ui.css").orElseThrow().plain(), StandardCharsets.UTF_8);
        assertThat(sheet).doesNotContain("@import").contains("@layer reset, tokens, base, components, pages, utilities;")
                .contains("@layer components {", ".palette__item", "--late-solid");
        assertThatThrownBy(() -> StyleSheet.joined("@import url(\"gone.css\") layer(base);", Map.of())).hasMessageContaining("gone.css");
    }

    @Test
    void aScriptIsNamedWithAllThatItImports() {
        Map<String, String> scripts = Map.of("a.js", "import \"./b/c.js\";\nimport {\n  x,\n} from \"./d.js\";\n", "b/c.js", "import { y } from \"../d.js\";",
                "d.js", "import S from \"/webjars/s.js\";\nconst lazy = () => import(\"./late.js\");");
        assertThat(ModuleTree.of("a.js", scripts)).containsExactly("a.js", "b/c.js", "d.js", "/webjars/s.js");
        assertThat(assets.modules("behaviours/inbox.js")).contains(assets.base() + "behaviours/gather.js").allSatisfy(each -> assertThat(each)
                .startsWith(assets.base() + "behaviours/"));
    }

    @Test
    void templatesNameFilesPlainlyAndPagesNameThoseOfThisMake() {
        String page = new AssetAddresses(assets).inTemplate("<script type=\"module\" src=\"/ui/behaviours/shell.js\"></script><use href=\"/ui/sprite.svg#i-x\"/>");
        assertThat(page).contains("<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"" + assets.base() + "behaviours/keys.js\">", "src=\"" + assets.base() + "behaviours/shell.js\"",
                "href=\"" + assets.base() + "sprite.svg#i-x\"").doesNotContain("\"/ui/behaviours");
    }

    @Test
    void noScriptNamesAFileOfNoMake() {
        SortedMap<String, byte[]> scripts = new TreeMap<>(AssetFolder.read());
        scripts.keySet().removeIf(path -> !path.endsWith(".js"));
        assertThat(scripts.keySet()).allSatisfy(path -> assertThat(new String(assets.file(path).orElseThrow().plain(), StandardCharsets.UTF_8))
                .doesNotContain("\"/ui/sprite", "`/ui/sprite", "\"/ui/behaviours"));
    }

    @Test
    void theDeviceGetsWhatThePagesNeedAndNothingOfTheDemo() {
        assertThat(assets.needed()).contains(assets.base() + "ui.css", assets.base() + "behaviours/inbox/composer.js", assets.base() + "sprite.svg")
                .anyMatch(each -> each.startsWith("/webjars/sortablejs/")).noneMatch(each -> each.contains("/demo/"));
    }
}
