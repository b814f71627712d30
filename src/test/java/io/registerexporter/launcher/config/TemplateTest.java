package io.registerexporter.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registerexporter.launcher.LauncherException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void variable_isReplacedWhereverItStands() {
    assertThat(render("${a}: \"${a}-${b_2}\"\n", Map.of("a", "x", "b_2", "y")))
        .isEqualTo("x: \"x-y\"\n");
  }

  @Test
  void value_isTakenAsItIs() {
    assertThat(render("${a}${b}", Map.of("a", "${b} $1 \\", "b", "%{ if }")))
        .isEqualTo("${b} $1 \\%{ if }");
  }

  @Test
  void escapedMark_losesOneCharacter() {
    assertThat(render("$${a} %%{ if } $$${a} %%%{", Map.of())).isEqualTo("${a} %{ if } $${a} %%{");
  }

  @Test
  void dollarsAndPercentsWithoutBrace_stay() {
    assertThat(render("$ $$ 5% %% $ {a} {a}", Map.of())).isEqualTo("$ $$ 5% %% $ {a} {a}");
  }

  @Test
  void linesEndAsTheyDid() {
    assertThat(render("a\r\n${a}\r\n", Map.of("a", "x"))).isEqualTo("a\r\nx\r\n");
  }

  @Test
  void variableWithoutValue_namesFileLineVariableAndValues() {
    assertRefused(() -> render("a\n${a}\n${bee}\n", Map.of("be", "1", "a", "2")))
        .isEqualTo("x.tpl, line 3: the variable bee has no value. There are values for a, be.");
  }

  @Test
  void severalProblems_areToldTogether() {
    assertRefused(() -> render("${a}\n${b}", Map.of()))
        .isEqualTo(
            "x.tpl, line 1: the variable a has no value. There are no values.\n"
                + "x.tpl, line 2: the variable b has no value. There are no values.");
  }

  @Test
  void expression_namesFileLineAndWhatWasFound() {
    assertRefused(() -> render("a\n${upper(a)}", Map.of("a", "x")))
        .startsWith("x.tpl, line 2: ${upper(a)} is more than a template may have");
    assertRefused(() -> render("%{ if a }b%{ endif }", Map.of("a", "x")))
        .contains("line 1: %{ if a } is", "line 1: %{ endif } is");
    assertRefused(() -> render("${ a }", Map.of("a", "x"))).contains("${ a }");
    assertRefused(() -> render("${a-b}", Map.of("a-b", "x"))).contains("${a-b}");
    assertRefused(() -> render("${a\n}", Map.of("a", "x"))).contains("line 1: ${a is more");
    assertRefused(() -> render("${" + "a".repeat(99) + "()", Map.of()))
        .contains("${" + "a".repeat(38) + "… is");
  }

  @Test
  void names_areThoseOfVariablesOnly() {
    assertThat(new Template("x.tpl", "${b} $${c} ${a} ${b}").names()).containsExactly("a", "b");
  }

  @Test
  void valueThatSomeTemplateUses_passes() {
    Template.requireUse(
        List.of(new Template("x.tpl", "${a}"), new Template("y.tpl", "${b}")), Set.of("a", "b"));
  }

  @Test
  void valueThatNoTemplateUses_isNamed() {
    List<Template> templates =
        List.of(new Template("y.tpl", "$${c}"), new Template("x.tpl", "${a}"));

    assertRefused(() -> Template.requireUse(templates, Set.of("a", "c", "aa")))
        .isEqualTo(
            "no template uses the values aa, c. Correct their names, or leave them out."
                + " Templates: x.tpl, y.tpl.");
  }

  private static String render(String text, Map<String, String> values) {
    return new Template("x.tpl", text).render(values);
  }

  private static AbstractStringAssert<?> assertRefused(ThrowingCallable call) {
    LauncherException refused = catchThrowableOfType(LauncherException.class, call);
    assertThat(refused.kind()).isEqualTo(LauncherException.Kind.CONFIGURATION);
    return assertThat(refused.getMessage());
  }
}
