package io.sluice.jobengine;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jberet.creation.AbstractArtifactFactory;

/** Finds the artifacts of a job XML among the CDI beans, by their {@code @Named} names. */
final class CdiArtifactFactory extends AbstractArtifactFactory {

  private final BeanManager beans;
  private final Map<Object, CreationalContext<?>> dependents = new ConcurrentHashMap<>();

  CdiArtifactFactory(BeanManager beans) {
    this.beans = beans;
  }

  @Override
  public Object create(String ref, Class<?> type, ClassLoader classLoader) {
    Bean<?> bean = beanOf(ref, classLoader);
    if (bean == null) {
      return null;
    }
    CreationalContext<?> creation = beans.createCreationalContext(bean);
    Object artifact = beans.getReference(bean, Object.class, creation);
    if (bean.getScope() == Dependent.class) {
      dependents.put(new Identity(artifact), creation);
    }
    return artifact;
  }

  /** Releases the artifact and what was injected into it; its {@code @PreDestroy} is called. */
  @Override
  public void destroy(Object artifact) {
    if (artifact == null) {
      return;
    }
    CreationalContext<?> creation = dependents.remove(new Identity(artifact));
    if (creation != null) {
      creation.release();
    }
  }

  @Override
  public Class<?> getArtifactClass(String ref, ClassLoader classLoader) {
    Bean<?> bean = beanOf(ref, classLoader);
    return bean == null ? null : bean.getBeanClass();
  }

  private Bean<?> beanOf(String ref, ClassLoader classLoader) {
    return findBean(ref, beans, classLoader);
  }

  /** Equal only for the very same object, whatever its own equals says. */
  private record Identity(Object artifact) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Identity that && that.artifact == artifact;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(artifact);
    }
  }
}
