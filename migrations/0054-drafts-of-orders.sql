-- The system and the auditor see every row, drafts of orders too.
DROP POLICY own ON orders.draft;
CREATE POLICY own ON orders.draft TO hengjian_app USING ((SELECT platform.sees_all()) OR organisation_id = (SELECT platform.current_organisation()));
