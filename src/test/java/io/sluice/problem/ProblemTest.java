package io.sluice.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void leavesOutWhatItDoesNotHave() throws Exception {
    assertThat(json.writeValueAsString(Problem.of(413, null, "/api/v1/exports")))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,"
                + "\"instance\":\"/api/v1/exports\"}");
  }

  @Test
  void badInputNamesEveryField() throws Exception {
    Problem problem = new BadInputException("size", 7, "must be one of 10, 20").toProblem("/x");
    assertThat(json.writeValueAsString(problem))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                + "\"detail\":\"size must be one of 10, 20\",\"instance\":\"/x\","
                + "\"errors\":[{\"field\":\"size\",\"value\":7,"
                + "\"message\":\"must be one of 10, 20\"}]}");
  }

  @Test
  void missingThingIsNamed() {
    Problem problem = new NoSuchThingException("Export", 42).toProblem("/api/v1/exports/42");
    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.detail()).isEqualTo("Export 42 does not exist");
  }

  @Test
  void failureInsideShowsNothingOfItself() {
    Problem problem = Incident.log(new IllegalStateException("hush"));
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.instance()).startsWith("urn:uuid:");
    assertThat(problem.detail()).doesNotContain("hush").contains(problem.instance().substring(9));
  }
}
