package attune;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of packages in ARCHITECTURE.md, proved: who may import whom, and which library belongs where. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("attune");

    /** Package to the own packages it may use; every package but domain may use job and domain. */
    private static final Map<String, Set<String>> OWN = Map.ofEntries(
        Map.entry("domain", Set.of()),
        Map.entry("job", Set.of()),
        Map.entry("signal", Set.of()),
        Map.entry("text", Set.of()),
        Map.entry("media", Set.of()),
        Map.entry("perturb", Set.of("signal", "text")),
        Map.entry("dataset", Set.of("text")),
        Map.entry("feature", Set.of("media", "signal", "text")),
        Map.entry("model", Set.of()),
        Map.entry("evaluation", Set.of()),
        Map.entry("store", Set.of()),
        Map.entry("training", Set.of("dataset", "feature", "media", "model", "evaluation", "perturb", "signal", "store", "text")),
        Map.entry("experiment", Set.of("dataset", "evaluation", "store", "training")),
        Map.entry("inference", Set.of("feature", "model", "store")),
        Map.entry("explain", Set.of("model", "inference", "perturb")),
        Map.entry("figure", Set.of("evaluation")),
        Map.entry("workbench", Set.of("signal", "text", "media", "perturb", "dataset", "feature", "model", "evaluation",
            "store", "training", "experiment", "inference", "explain", "figure")),
        Map.entry("cli", Set.of("evaluation", "workbench")),
        Map.entry("ui", Set.of("evaluation", "figure", "workbench")));

    /** Library to the packages that may use it. */
    private static final Map<String, Set<String>> LIBRARIES = new TreeMap<>(Map.ofEntries(
        Map.entry("ai.djl.huggingface", Set.of("text")),
        Map.entry("ai.djl", Set.of("model", "training", "inference", "explain")),
        Map.entry("be.tarsos", Set.of("signal")),
        Map.entry("org.bytedeco", Set.of("media")),
        Map.entry("org.mozilla.universalchardet", Set.of("text")),
        Map.entry("org.controlsfx", Set.of("ui")),
        Map.entry("atlantafx", Set.of("ui")),
        Map.entry("javafx", Set.of("ui", "Main")),
        Map.entry("org.jfree.fx", Set.of("ui")),
        Map.entry("org.jfree.svg", Set.of("figure")),
        Map.entry("org.jfree.pdf", Set.of("figure")),
        Map.entry("com.fasterxml.jackson", Set.of("dataset", "model", "store", "text", "workbench")),
        Map.entry("de.siegmar.fastcsv", Set.of("dataset", "figure", "store", "workbench")),
        Map.entry("org.duckdb", Set.of("store")),
        Map.entry("java.sql", Set.of("store")),
        Map.entry("net.razorvine", Set.of("dataset")),
        Map.entry("io.jhdf", Set.of("dataset")),
        Map.entry("picocli", Set.of("cli")),
        Map.entry("java.awt", Set.of("figure")),
        Map.entry("java.awt.image", Set.of("media", "figure", "store")),
        Map.entry("javax.imageio", Set.of("media", "figure", "store"))));

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            String home = top(from);
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith("attune") && !mayUse(home, top(to))) {
                    wrong.add(from.getName() + " uses " + to.getName());
                }
            });
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void librariesStayWhereTheyBelong() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String target = dependency.getTargetClass().getBaseComponentType().getName();
                LIBRARIES.keySet().stream().filter(library -> target.startsWith(library + "."))
                    .max((a, b) -> a.length() - b.length())
                    .filter(library -> !LIBRARIES.get(library).contains(top(from)) && !"Main".equals(top(from)))
                    .ifPresent(library -> wrong.add(from.getName() + " uses " + target));
            });
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("attune.(**)").should().beFreeOfCycles().allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void viewsAreIslands() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES.that(inPackage("attune.ui."))) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
                boolean own = to.equals(from.getPackageName()) || to.equals("attune.ui.common");
                boolean shell = from.getPackageName().equals("attune.ui.shell");
                if (to.startsWith("attune.ui.") && !own && !shell) {
                    wrong.add(from.getName() + " uses " + dependency.getTargetClass().getName());
                }
            });
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void onlyJobsMakeThreads() {
        noClasses().that().resideOutsideOfPackage("attune.job..")
            .should().callConstructor(Thread.class, Runnable.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javafx.concurrent.Task")
            .allowEmptyShould(true).check(CLASSES);
    }

    /**
     * A {@code Fold} cannot name a test list, so the methods that give one are the only way to it. The readers
     * themselves part and count lists, but answer nothing: they know no model.
     */
    @Test
    void onlyEvaluateModelOpensATestList() {
        List<String> wrong = new ArrayList<>();
        int opened = 0;
        for (JavaClass from : CLASSES.that(DescribedPredicate.not(inPackage("attune.dataset.")))) {
            for (JavaAccess<?> access : from.getAccessesFromSelf()) {
                if (access.getTargetOwner().getPackageName().equals("attune.dataset")
                        && Set.of("test", "listed").contains(access.getName())) {
                    opened++;
                    if (!from.getName().startsWith("attune.workbench.EvaluateModel")) {
                        wrong.add(access.getDescription());
                    }
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        assertTrue(opened > 0, "the rule finds the one who may");
    }

    /** NDArray arithmetic with a Number corrupts gradients: see "Silently wrong gradients" in ARCHITECTURE.md. */
    @ParameterizedTest
    @ValueSource(strings = {"attune.model.", "attune.training.", "attune.explain."})
    void trainedCodeNeverScalesByANumber(String trained) {
        Set<String> scaling = Set.of("mul", "div", "pow", "muli", "divi", "powi");
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES.that(inPackage(trained))) {
            for (JavaMethodCall call : from.getMethodCallsFromSelf()) {
                boolean onArray = call.getTargetOwner().getName().startsWith("ai.djl.ndarray.NDArray");
                boolean byNumber = call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.getName().equals("java.lang.Number"));
                if (onArray && byNumber && scaling.contains(call.getName())) {
                    wrong.add(call.getDescription());
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static DescribedPredicate<JavaClass> inPackage(String prefix) {
        return DescribedPredicate.describe("in " + prefix, type -> (type.getPackageName() + ".").startsWith(prefix));
    }

    private static boolean mayUse(String home, String target) {
        if (home.equals("Main") || home.equals(target)) {
            return true;
        }
        boolean common = target.equals("domain") || target.equals("job") && !home.equals("domain");
        return common && !home.equals("job") || OWN.getOrDefault(home, Set.of()).contains(target);
    }

    /** The first package below the root; the class name for a class in the root itself. */
    private static String top(JavaClass type) {
        String rest = type.getName().substring("attune.".length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "Main";
    }
}
