# Sluice on Payara Micro. Maven builds it first, outside of the image, so that the image holds what
# was tested:
#
#   mvn -B verify
#   docker build -t sluice .
#   docker run -p 8080:8080 -v sluice-data:/data -e SLUICE_ADMIN_PASSWORD=... sluice
#
# Settings come from the environment (SLUICE_..., see server-config/sluice.properties) or from files
# under /run/secrets that are named after the key, such as /run/secrets/sluice.datasource.password.
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --create-home sluice \
    && mkdir /data /run/secrets \
    && chown sluice: /data

WORKDIR /opt/sluice
COPY target/payara-micro.jar target/sluice.war ./
COPY server-config/pre-boot.asadmin server-config/logging.properties server-config/

USER sluice
VOLUME /data
EXPOSE 8080

# The java command reads JDK_JAVA_OPTIONS itself.
ENV SLUICE_DATA_DIR=/data \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=70"

HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["java", "-jar", "payara-micro.jar", \
    "--deploy", "sluice.war", "--contextroot", "/", "--port", "8080", \
    "--nohazelcast", "--disablephonehome", "--secretsdir", "/run/secrets", \
    "--prebootcommandfile", "server-config/pre-boot.asadmin", \
    "--logproperties", "server-config/logging.properties"]
