-- A comment before the first statement.
create table t (id int primary key, note text); insert into t values (1, 'a;b'), (2, 'it''s');
/* a comment; with a semicolon /* nested; */ */ update t set note = $$dollar; quote$$ where id = 1;
select id, note from t order by id; -- trailing comment
create function twice(n int) returns int language sql
begin atomic
  select case when n > 0 then n * 2; else 0 end;
end;
create function twice(n int) returns int language sql
begin atomic
  select case when n > 0 then n * 2 else 0 end;
end;
select twice(21), e'a\'b;c' as escaped, $tag$ $$ ; $tag$ as tagged;
create rule keep as on delete to t do also (insert into t values (3, 'x'); insert into t values (4, 'y'));
delete from t where id = 2 returning id;
begin;
insert into t values (1, 'again');
select count(*) from t;
commit;
savepoint nothing;
copy (select id from t order by id) to stdout;
explain (costs off) select * from t where id = 1;
truncate t;
;
insert into t values (7, 'seven') returning *;
-- comment; only
/* and */ -- another
update t set note = 'x' where false returning id;
