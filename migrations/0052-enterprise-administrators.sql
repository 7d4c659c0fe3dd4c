-- An enterprise's administrator sees what its users see.
CREATE OR REPLACE FUNCTION samples.works_on_drawn(organiser uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(coalesce(current_setting('hengjian.roles', true), ''), ',')
      && ARRAY['sampler', 'custodian', 'technician', 'checker', 'signatory', 'quality-manager', 'enterprise-administrator', 'enterprise-user']
    OR platform.has_role('dispatcher') AND organiser = platform.current_organisation() $$;
