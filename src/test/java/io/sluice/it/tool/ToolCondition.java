package io.sluice.it.tool;

import io.sluice.it.tool.Tool.Fate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips or fails the tests that need what is not there, before anything is started for them. */
final class ToolCondition implements ExecutionCondition, BeforeAllCallback {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Tool tool = tool(context);
    if (fate(tool) != Fate.SKIP) {
      return ConditionEvaluationResult.enabled(tool + " is there, or the class fails");
    }
    String sentence = tool.inWords(Fate.SKIP);
    sayOnce(tool, sentence);
    return ConditionEvaluationResult.disabled(sentence);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Tool tool = tool(context);
    if (fate(tool) == Fate.FAIL) {
      throw new AssertionError(tool.inWords(Fate.FAIL));
    }
  }

  private static Tool tool(ExtensionContext context) {
    return context.getRequiredTestClass().getAnnotation(Needs.class).value();
  }

  private static Fate fate(Tool tool) {
    return Tool.fate(tool.isThere(), "true".equals(System.getenv("CI")));
  }

  /** Once a build, in which several JVMs run tests: the first to make the file says it. */
  private static void sayOnce(Tool tool, String sentence) {
    String build = System.getProperty("build.started", "").replaceAll("\\D", "");
    try {
      Path said = Files.createDirectories(Path.of("target", "it"));
      Files.createFile(said.resolve("skipped-" + tool + "-" + build));
      System.out.println("WARNING: " + sentence);
    } catch (FileAlreadyExistsException saidBefore) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
