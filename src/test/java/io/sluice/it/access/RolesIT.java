package io.sluice.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sluice.it.access.SecuredInstallation.World;
import io.sluice.it.world.Api;
import io.sluice.it.world.Routes;
import io.sluice.security.Role;
import io.sluice.security.access.AccessRule;
import io.sluice.security.access.AccessTable;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every route and every page as nobody, viewer, operator and admin, against the role table. */
@ExtendWith(SecuredInstallation.class)
class RolesIT {
  private static final Path WEBAPP = Path.of("src/main/webapp");

  /** They need what a browser sends, and have tests of their own: LoginIT, OpenIdIT. */
  private static final Set<String> LOGIN =
      Set.of("POST /login", "GET /login/openid", "GET /login/openid/callback");

  private final AccessTable table = new AccessTable();
  private Api nobody;
  private Map<Role, Api> users;

  @BeforeEach
  void users(World shared) {
    nobody = shared.api();
    users =
        Map.of(
            Role.VIEWER,
            shared.as("VIEWER"),
            Role.OPERATOR,
            shared.as("OPERATOR"),
            Role.ADMIN,
            shared.as("ADMIN"));
  }

  @Test
  void tableHoldsEveryRouteOfTheApiAndNoOther() {
    assertThat(paths(rule -> rule.path().startsWith("/api/"))).isEqualTo(Routes.declared());
  }

  @Test
  void tableHoldsEveryPageAndServlet() throws IOException {
    Set<String> missing = new TreeSet<>(pages());
    missing.addAll(servlets());
    missing.removeIf(
        path -> Stream.of("GET", "POST").anyMatch(m -> table.ofPage(m, path).isPresent()));
    assertThat(missing).as("pages and servlets that nobody may see").isEmpty();
    Set<String> gone =
        paths(rule -> rule.path().endsWith(".xhtml")).stream()
            .map(route -> route.split(" ", -1)[1])
            .collect(Collectors.toCollection(TreeSet::new));
    gone.removeAll(pages());
    assertThat(gone).as("pages of the table that do not exist").isEmpty();
  }

  @Test
  void everyRuleHoldsForEverybody() {
    List<String> wrong = new ArrayList<>();
    for (AccessRule rule : table.rules()) {
      if (LOGIN.contains(route(rule))) {
        continue;
      }
      check(rule, Optional.empty(), nobody.anonymous(), wrong);
      users.forEach((role, api) -> check(rule, Optional.of(role), api.request(), wrong));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsNotInTheTableIsRefused() {
    for (String path :
        List.of("/nothing", "/console/nothing.xhtml", "/WEB-INF/web.xml", "/problem")) {
      assertThat(nobody.anonymous().get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(users.get(Role.ADMIN).request().get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(users.get(Role.ADMIN).request().options("/api/v1/accounts").statusCode())
        .isEqualTo(403);
    assertThat(users.get(Role.ADMIN).request().request("TRACE", "/openapi").statusCode())
        .isIn(403, 404, 405);
  }

  @Test
  void tableCannotBeWalkedAround() {
    Api viewer = users.get(Role.VIEWER);
    for (String path :
        List.of(
            "/api/v1/users;x=1",
            "/api/v1//users",
            "/api/v1/./users",
            "/api/v1/x/../users",
            "/api/v1/%75sers",
            "/api/v1/users/",
            "/api/v1/users%2F",
            "/api/v1/audit;jsessionid=1")) {
      RequestSpecification request = viewer.request().urlEncodingEnabled(false);
      assertThat(request.get(path).statusCode()).as(path).isIn(400, 403, 404);
    }
    assertThat(viewer.request().head("/api/v1/users").statusCode()).isEqualTo(403);
    Response overridden =
        viewer.request().header("X-HTTP-Method-Override", "GET").delete("/api/v1/users/admin");
    assertThat(overridden.statusCode()).isEqualTo(403);
  }

  private void check(
      AccessRule rule, Optional<Role> role, RequestSpecification request, List<String> wrong) {
    int found = send(rule, request).statusCode();
    int needed = needed(rule, role);
    boolean right = needed == 0 ? found != 401 && found != 403 && found < 500 : found == needed;
    if (!right) {
      wrong.add(
          "%s as %s: %d".formatted(route(rule), role.map(Role::name).orElse("nobody"), found));
    }
  }

  /** 401, 403, or 0 for anything else. */
  private static int needed(AccessRule rule, Optional<Role> role) {
    if (rule.role().isEmpty()) {
      return 0;
    }
    return role.map(r -> r.includes(rule.role().get()) ? 0 : 403).orElse(401);
  }

  /** With ids of nothing and without a body, so that nothing happens. */
  private static Response send(AccessRule rule, RequestSpecification request) {
    String path = rule.path().replaceAll("\\{\\w+}", "999999").replace("/*", "/none");
    if (!rule.method().equals("GET")) {
      request.contentType(ContentType.JSON);
    }
    return request.redirects().follow(false).request(rule.method(), path);
  }

  private Set<String> paths(Predicate<AccessRule> which) {
    return table.rules().stream()
        .filter(which)
        .map(RolesIT::route)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String route(AccessRule rule) {
    return rule.method() + " " + rule.path();
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.startsWith("/WEB-INF/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Of annotations and of web.xml, without the pattern of pages and the container's error page. */
  private static Set<String> servlets() throws IOException {
    Set<String> paths = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sluice")
            .stream()
            .filter(type -> type.isAnnotatedWith(WebServlet.class))
            .forEach(
                type -> paths.addAll(List.of(type.getAnnotationOfType(WebServlet.class).value())));
    Pattern.compile("<servlet-mapping>.*?</servlet-mapping>", Pattern.DOTALL)
        .matcher(Files.readString(WEBAPP.resolve("WEB-INF/web.xml")))
        .results()
        .flatMap(
            m -> Pattern.compile("<url-pattern>(.*?)</url-pattern>").matcher(m.group()).results())
        .map(pattern -> pattern.group(1).isEmpty() ? "/" : pattern.group(1))
        .forEach(paths::add);
    paths.removeAll(Set.of("*.xhtml", "/problem"));
    return paths;
  }
}
