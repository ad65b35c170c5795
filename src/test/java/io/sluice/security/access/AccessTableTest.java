package io.sluice.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessTableTest {

  private final AccessTable table = new AccessTable();

  @Test
  void whatDoesNotStandThereIsForNobody() {
    assertThat(table.ofRoute("GET /api/v1/secrets")).isEmpty();
    assertThat(table.ofPage("GET", "/console/secret.xhtml")).isEmpty();
    assertThat(table.ofPage("DELETE", "/login.xhtml")).isEmpty();
    assertThat(table.ofPage("GET", "/healthy")).isEmpty();
  }

  @Test
  void formsOfAPageAreSentToIt() {
    assertThat(table.ofPage("POST", "/login.xhtml")).isEqualTo(table.ofPage("GET", "/login.xhtml"));
    assertThat(table.ofPage("HEAD", "/openapi")).isEqualTo(table.ofPage("GET", "/openapi"));
    assertThat(table.ofPage("POST", "/openapi")).isEmpty();
  }

  @Test
  void whoeverChangesTheWorldIsNoViewer() {
    Set<String> ofEverybodyForHimself =
        Set.of(
            "POST /login",
            "POST /logout",
            "PUT /api/v1/me/password",
            "POST /api/v1/tokens",
            "DELETE /api/v1/tokens/{id}");
    assertThat(table.rules())
        .filteredOn(rule -> !rule.method().equals("GET"))
        .filteredOn(rule -> !ofEverybodyForHimself.contains(rule.route()))
        .allSatisfy(
            rule ->
                assertThat(rule.role()).as(rule.route()).isIn(roles(Role.OPERATOR, Role.ADMIN)));
  }

  @Test
  void usersAndTheAuditTrailAreForAdmins() {
    for (String prefix : List.of("/api/v1/users", "/api/v1/audit", "/api/v1/jobs")) {
      assertThat(table.rules())
          .filteredOn(rule -> rule.path().startsWith(prefix))
          .allSatisfy(rule -> assertThat(rule.role()).as(rule.route()).contains(Role.ADMIN));
    }
    assertThat(table.ofRoute("GET /api/v1/audit")).isPresent();
  }

  @Test
  void nothingOfTheApiIsForNobody() {
    assertThat(table.rules())
        .filteredOn(rule -> rule.path().startsWith("/api"))
        .allSatisfy(rule -> assertThat(rule.role()).as(rule.route()).isPresent());
  }

  @Test
  void containerAsksForALoginWhereTheTableDoes() throws IOException {
    Set<String> open = new TreeSet<>();
    table.rules().stream()
        .filter(rule -> rule.role().isEmpty())
        .forEach(rule -> open.add(rule.path()));
    String webXml = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
    String constraint = webXml.substring(webXml.indexOf("without a login"));
    Set<String> named = new TreeSet<>();
    Pattern.compile("<url-pattern>(.*?)</url-pattern>")
        .matcher(constraint.substring(0, constraint.indexOf("</security-constraint>")))
        .results()
        .forEach(pattern -> named.add(pattern.group(1)));
    assertThat(named).isEqualTo(open);
  }

  @Test
  void lineMustBeMethodPathAndRole() {
    assertThat(AccessRule.parse("GET  /a   nobody"))
        .isEqualTo(new AccessRule("GET", "/a", Optional.empty()));
    assertThatThrownBy(() -> AccessRule.parse("GET /a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GET /a");
    assertThatThrownBy(() -> AccessRule.parse("GET /a king"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Optional<Role>> roles(Role... roles) {
    return Stream.of(roles).map(Optional::of).toList();
  }
}
